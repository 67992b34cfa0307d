package dev.steploom.type;

/** How values of a type are given in run config. */
public sealed interface ConfigForm {
    /** Forms without parts. */
    enum Basic implements ConfigForm {
        /** Not at all. */
        NONE,
        /** Any value. */
        ANY,
        /** A whole number of any size, as it is. */
        INT,
        /** A number. */
        FLOAT,
        /** A text. */
        STRING,
        /** A truth value. */
        BOOL,
        /** A map. */
        MAP
    }

    /**
     * A single value of a Java type: a number, a text, an enum, a time.
     *
     * @param type the class, boxed
     */
    record Java(Class<?> type) implements ConfigForm {}

    /**
     * A list.
     *
     * @param item the form of each item
     */
    record ListOf(ConfigForm item) implements ConfigForm {}

    /**
     * Null, or another form.
     *
     * @param inner the form of what is not null
     */
    record OrNull(ConfigForm inner) implements ConfigForm {}
}
