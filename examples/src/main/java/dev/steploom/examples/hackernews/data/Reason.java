package dev.steploom.examples.hackernews.data;

/** Why an id gives neither a story nor a comment. */
public enum Reason {
    /** The answer is {@code null}. */
    NO_ITEM("no item"),
    /** Its author deleted it. */
    DELETED("deleted"),
    /** Moderators or readers killed it. */
    DEAD("dead"),
    /** A job offer, a poll, or an option of one. */
    OTHER_KIND("neither story nor comment"),
    /** A type that the API's documentation does not have. */
    UNKNOWN_TYPE("unknown type"),
    /** A field that every item of its type has is absent. */
    MISSING_FIELD("missing field"),
    /** A field has a value of another kind than it should. */
    WRONG_VALUE("wrong value"),
    /** The answer is cut short or no JSON, however often it is asked for. */
    BROKEN_BODY("broken body");

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
