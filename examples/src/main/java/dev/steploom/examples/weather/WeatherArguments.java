package dev.steploom.examples.weather;

import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.UnknownPartitionException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program was asked to do.
 *
 * @param months the keys of the months to run, one or more
 * @param folder where files go
 */
record WeatherArguments(List<String> months, Path folder) {
    static final String USAGE = """
            Usage: SeattleWeather [FIRST_MONTH [LAST_MONTH [FOLDER]]]
              FIRST_MONTH, LAST_MONTH   such as 2013-01 2013-12; all months from 2012-01 to 2015-12 if left out
              FOLDER                    where summaries and chart go; target/seattle-weather if left out""";

    private static final Path DEFAULT_FOLDER = Path.of("target", "seattle-weather");

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they are wrong; its message says everything that is
     */
    static WeatherArguments of(List<String> given) {
        PartitionScope now = PartitionScope.current();
        List<String> all = MonthlyWeather.MONTHS.keys(now);
        if (given.isEmpty()) {
            return new WeatherArguments(all, DEFAULT_FOLDER);
        }
        if (given.size() > 3) {
            throw new IllegalArgumentException(
                    "There are " + given.size() + " arguments, and at most three are known.");
        }
        PartitionKeyRange range = new PartitionKeyRange(given.get(0), given.size() == 1 ? given.get(0) : given.get(1));
        requireMonths(range, now);
        List<String> months = MonthlyWeather.MONTHS.keysIn(range, now);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("The last month, " + range.end() + ", comes before the first, "
                    + range.start() + ". Swap them: " + range.end() + " " + range.start() + ".");
        }
        return new WeatherArguments(months, given.size() < 3 ? DEFAULT_FOLDER : folder(given.get(2)));
    }

    private static void requireMonths(PartitionKeyRange range, PartitionScope now) {
        List<String> problems = new ArrayList<>();
        for (String month : List.of(range.start(), range.end())) {
            try {
                MonthlyWeather.MONTHS.check(month, now);
            } catch (UnknownPartitionException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", problems.stream().distinct().toList()));
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no folder: " + e.getReason() + ".", e);
        }
    }
}
