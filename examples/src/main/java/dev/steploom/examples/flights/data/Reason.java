package dev.steploom.examples.flights.data;

/** Why a row was refused. A row with several faults is refused for the first in this order. */
public enum Reason {
    /** The row's bytes are not UTF-8. */
    WRONG_ENCODING("wrong encoding"),
    /** The row is not one whole JSON object. */
    TRUNCATED_OBJECT("truncated JSON object"),
    /** A field is absent, null or blank. */
    MISSING_FIELD("missing field"),
    /** The delay or the distance is not a whole number. */
    TEXT_FOR_NUMBER("text for a number"),
    /** The date is not in the calendar. */
    IMPOSSIBLE_DATE("impossible date"),
    /** The distance is below zero. */
    NEGATIVE_DISTANCE("negative distance"),
    /** The table of airports does not know the origin or the destination. */
    UNKNOWN_AIRPORT("unknown airport"),
    /** An earlier row says the same in every field. */
    DUPLICATE("duplicate");

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
