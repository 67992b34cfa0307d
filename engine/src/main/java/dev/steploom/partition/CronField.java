package dev.steploom.partition;

import java.util.List;

/** One field of a cron schedule: its name, its range, and the names that stand for numbers. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day of month", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    /** Sunday is 0, and may be written 7. */
    DAY_OF_WEEK("day of week", 0, 6, "sun mon tue wed thu fri sat");

    private final String label;
    private final int min;
    private final int max;
    private final String names;

    CronField(String label, int min, int max, String names) {
        this.label = label;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /** The bits of all values. */
    long all() {
        return bits(min, max, 1);
    }

    /** The bits of one element of the field's list: {@code *}, {@code 5}, {@code 1-5}, {@code mon-fri/2}, {@code 5/20}. */
    long parse(String element) {
        int slash = element.indexOf('/');
        int step = slash < 0 ? 1 : number(element.substring(slash + 1), element);
        if (step < 1) {
            throw bad(element, "a step is at least 1");
        }
        String range = slash < 0 ? element : element.substring(0, slash);
        if (range.equals("*")) {
            return bits(min, max, step);
        }
        int dash = range.indexOf('-');
        if (dash < 0) {
            int from = value(range, element);
            return slash < 0 ? bits(from, from, 1) : range(from, max, step);
        }
        return range(value(range.substring(0, dash), element), value(range.substring(dash + 1), element), step);
    }

    private long range(int from, int to, int step) {
        if (from < to) {
            return bits(from, to, step);
        }
        if (from == to) {
            // Monday to Monday is a whole week, and 23/11 means the hours 0, 11 and 22: as in the reference.
            return bits(min, max, step);
        }
        int last = from + (max - from) / step * step;
        // The reference goes on as if there were one more value between the last and the first.
        int skipped = last + step > max + 1 ? last + step - max : 0;
        return bits(from, max, step) | bits(min + skipped, to, step);
    }

    private long bits(int from, int to, int step) {
        long bits = 0;
        for (int value = from; value <= to; value += step) {
            bits |= 1L << value;
        }
        return bits;
    }

    private int value(String text, String element) {
        int named = List.of(names.split(" ", -1)).indexOf(text);
        int value = named >= 0 && !text.isEmpty() ? named + min : number(text, element);
        int greatest = this == DAY_OF_WEEK ? 7 : max;
        if (value < min || value > greatest) {
            throw bad(element, "the values are " + min + " to " + greatest);
        }
        return value > max ? min : value;
    }

    private int number(String text, String element) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw bad(element, "\"" + text + "\" is not a number" + (names.isEmpty() ? "" : " or name"));
        }
        return Integer.parseInt(text);
    }

    /** Says what is wrong with an element of this field. */
    IllegalArgumentException bad(String element, String reason) {
        return new IllegalArgumentException("the " + label + " \"" + element + "\" is wrong, " + reason);
    }
}
