package dev.steploom.partition;

import java.time.LocalDate;

/**
 * The days of a cron schedule, by month and by week.
 *
 * @param ofMonth bits of days of the month
 * @param lastOfMonth whether the last day of the month matches too
 * @param ofWeek bits of days of the week, Sunday first
 * @param nthOfWeek bits of nth days of the week: the bit {@code 7 * n + day}, where 0 stands for the last in the month
 * @param rule how month and week go together
 */
record CronDays(long ofMonth, boolean lastOfMonth, long ofWeek, long nthOfWeek, Rule rule) {
    /** Both have to match if one is any day; one is enough if both are restricted; nth days look at the week only. */
    enum Rule {
        BOTH,
        EITHER,
        WEEK
    }

    static CronDays parse(String monthText, String weekText) {
        String month = monthText.equals("?") ? "*" : monthText;
        String week = weekText.equals("?") ? "*" : weekText;
        long ofMonth = 0;
        boolean last = false;
        for (String element : month.split(",", -1)) {
            if (element.equals("l")) {
                last = true;
            } else {
                ofMonth |= CronField.DAY_OF_MONTH.parse(element);
            }
        }
        long ofWeek = 0;
        long nth = 0;
        for (String element : week.split(",", -1)) {
            if (element.startsWith("l") && element.length() > 1) {
                nth |= shift(0, CronField.DAY_OF_WEEK.parse(element.substring(1)));
            } else if (element.indexOf('#') >= 0) {
                nth |= nth(element);
            } else {
                ofWeek |= CronField.DAY_OF_WEEK.parse(element);
            }
        }
        boolean anyOfMonth = isAny(CronField.DAY_OF_MONTH, ofMonth, month, week);
        boolean anyOfWeek = isAny(CronField.DAY_OF_WEEK, ofWeek, week, month);
        Rule rule = anyOfMonth || anyOfWeek ? Rule.BOTH : Rule.EITHER;
        return new CronDays(ofMonth, last, ofWeek, nth, nth == 0 ? rule : Rule.WEEK);
    }

    private static long nth(String element) {
        int hash = element.indexOf('#');
        String number = element.substring(hash + 1);
        if (number.length() != 1 || number.charAt(0) < '1' || number.charAt(0) > '5') {
            throw CronField.DAY_OF_WEEK.bad(element, "after # comes 1 to 5");
        }
        return shift(number.charAt(0) - '0', CronField.DAY_OF_WEEK.parse(element.substring(0, hash)));
    }

    private static long shift(int nth, long days) {
        return days << (7 * nth);
    }

    /** A full list of days, such as {@code 0-6}, counts as {@code *} only beside a star, as in the reference. */
    private static boolean isAny(CronField field, long bits, String text, String other) {
        return text.equals("*") || (bits == field.all() && other.indexOf('*') >= 0);
    }

    boolean match(LocalDate date) {
        return switch (rule) {
            case BOTH -> matchMonth(date) && matchWeek(date);
            case EITHER -> matchMonth(date) || matchWeek(date);
            case WEEK -> matchWeek(date);
        };
    }

    private boolean matchMonth(LocalDate date) {
        return (ofMonth & (1L << date.getDayOfMonth())) != 0
                || (lastOfMonth && date.getDayOfMonth() == date.lengthOfMonth());
    }

    private boolean matchWeek(LocalDate date) {
        int day = date.getDayOfWeek().getValue() % 7;
        if ((ofWeek & (1L << day)) != 0) {
            return true;
        }
        if (nthOfWeek == 0) {
            return false;
        }
        int nth = (date.getDayOfMonth() + 6) / 7;
        boolean last = date.getDayOfMonth() + 7 > date.lengthOfMonth();
        return (nthOfWeek & shift(nth, 1L << day)) != 0 || (last && (nthOfWeek & (1L << day)) != 0);
    }
}
