package dev.steploom.jshell.notebook.junit;

import java.util.ArrayList;
import java.util.List;

/** Two texts as one, with what is missing and what is new. */
final class LineDifference {
    private static final int AROUND = 2;

    private LineDifference() {}

    /** Returns the lines that differ between the first and the last difference, and some around them. */
    static String of(String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        int shortest = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shortest && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        add(lines, "  ", before, Math.max(0, start - AROUND), start);
        add(lines, "- ", before, start, before.size() - end);
        add(lines, "+ ", after, start, after.size() - end);
        add(lines, "  ", before, before.size() - end, Math.min(before.size(), before.size() - end + AROUND));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String mark, List<String> from, int start, int end) {
        from.subList(start, end).forEach(line -> lines.add(mark + line));
    }
}
