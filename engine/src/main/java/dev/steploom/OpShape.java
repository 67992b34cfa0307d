package dev.steploom;

/** The shapes of an op's function. */
enum OpShape {
    /** Takes inputs, returns the output. */
    VALUE,
    /** Takes inputs, returns nothing. */
    VOID,
    /** Takes the context and inputs, returns the output. */
    CONTEXT_VALUE,
    /** Takes the context and inputs, returns nothing. */
    CONTEXT_VOID;

    boolean takesContext() {
        return this == CONTEXT_VALUE || this == CONTEXT_VOID;
    }

    boolean returnsNothing() {
        return this == VOID || this == CONTEXT_VOID;
    }
}
