package dev.steploom.examples.weather;

import dev.steploom.examples.terminal.Arguments;
import dev.steploom.partition.PartitionScope;
import java.nio.file.Path;
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
        if (given.isEmpty()) {
            return new WeatherArguments(MonthlyWeather.MONTHS.keys(PartitionScope.current()), DEFAULT_FOLDER);
        }
        if (given.size() > 3) {
            throw new IllegalArgumentException(
                    "There are " + given.size() + " arguments, and at most three are known.");
        }
        String first = given.get(0);
        List<String> months =
                Arguments.range(MonthlyWeather.MONTHS, "month", first, given.size() == 1 ? first : given.get(1));
        return new WeatherArguments(months, given.size() < 3 ? DEFAULT_FOLDER : Arguments.folder(given.get(2)));
    }
}
