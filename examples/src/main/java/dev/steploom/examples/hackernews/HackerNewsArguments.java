package dev.steploom.examples.hackernews;

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
 * @param hours the keys of the hours to run, one or more
 * @param folder where database and pages go
 * @param demo whether to ask a server of this machine instead of Hacker News
 */
record HackerNewsArguments(List<String> hours, Path folder, boolean demo) {
    static final String DEMO = "--demo";
    static final String USAGE = """
            Usage: HackerNews FIRST_HOUR [LAST_HOUR [FOLDER]]
                   HackerNews --demo [FIRST_HOUR [LAST_HOUR [FOLDER]]]   without network, on items that are made up
              FIRST_HOUR, LAST_HOUR   in UTC, such as 2024-01-01T00 2024-01-01T05; with --demo, that day if left out
              FOLDER                  for database and pages; target/hacker-news or target/hacker-news-demo if left out""";

    private static final List<String> DEMO_DAY = List.of("2024-01-01T00", "2024-01-01T23");

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if they are wrong; its message says everything that is
     */
    static HackerNewsArguments of(List<String> given) {
        boolean demo = given.contains(DEMO);
        List<String> rest =
                given.stream().filter(argument -> !argument.equals(DEMO)).toList();
        rest.stream().filter(argument -> argument.startsWith("-")).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException("There is no option " + option + ".");
        });
        if (rest.isEmpty() && !demo) {
            throw new IllegalArgumentException("Which hours? Name the first one, or add --demo.");
        }
        if (rest.size() > 3) {
            throw new IllegalArgumentException("There are " + rest.size() + " arguments, and at most three are known.");
        }
        List<String> bounds = rest.isEmpty() ? DEMO_DAY : rest;
        String folder = demo ? "target/hacker-news-demo" : "target/hacker-news";
        return new HackerNewsArguments(
                hours(bounds.get(0), bounds.size() == 1 ? bounds.get(0) : bounds.get(1)),
                folder(rest.size() < 3 ? folder : rest.get(2)),
                demo);
    }

    private static List<String> hours(String first, String last) {
        PartitionScope now = PartitionScope.current();
        List<String> problems = new ArrayList<>();
        for (String hour : List.of(first, last)) {
            try {
                HourlyItems.HOURS.check(hour, now);
            } catch (UnknownPartitionException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", problems.stream().distinct().toList()));
        }
        List<String> hours = HourlyItems.HOURS.keysIn(new PartitionKeyRange(first, last), now);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("The last hour, " + last + ", comes before the first, " + first
                    + ". Swap them: " + last + " " + first + ".");
        }
        return hours;
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no folder: " + e.getReason() + ".", e);
        }
    }

    /** The keys of the weeks that the hours belong to. */
    List<String> weeks() {
        return hours.stream()
                .map(hour -> HourlyItems.HOURS.timeWindow(hour).start().toLocalDate())
                .map(day -> day.minusDays(day.getDayOfWeek().ordinal()).toString())
                .distinct()
                .toList();
    }
}
