package dev.steploom.examples.hackernews;

import dev.steploom.examples.terminal.Arguments;
import java.nio.file.Path;
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
                Arguments.range(
                        HourlyItems.HOURS, "hour", bounds.get(0), bounds.size() == 1 ? bounds.get(0) : bounds.get(1)),
                Arguments.folder(rest.size() < 3 ? folder : rest.get(2)),
                demo);
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
