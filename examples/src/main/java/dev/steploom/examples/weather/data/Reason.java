package dev.steploom.examples.weather.data;

/** Why a row was refused. A row with several faults is refused for the first in this order. */
public enum Reason {
    /** The row has more or fewer fields than the heading. */
    WRONG_FIELDS("wrong number of fields"),
    /** The date is not in the calendar, or not written as {@code 2013-01-31}. */
    IMPOSSIBLE_DATE("impossible date"),
    /** A measurement is absent or no number. */
    NOT_A_NUMBER("not a number"),
    /** A measurement is a number that no weather has. */
    IMPOSSIBLE_MEASUREMENT("impossible measurement"),
    /** The kind of weather is none that is known. */
    UNKNOWN_WEATHER("unknown weather"),
    /** An earlier row is of the same day. */
    DUPLICATE_DAY("duplicate day");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /**
     * Names the reason for a reader.
     *
     * @return a few words in lower case
     */
    public String label() {
        return label;
    }
}
