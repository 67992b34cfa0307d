package dev.steploom.jshell.notebook.worker;

import dev.steploom.jshell.notebook.display.MimeBundle;

/** Something that a cell wrote or showed, in the order in which it did. */
public sealed interface Frame {
    /** What a frame is, as it goes over the wire. */
    enum Kind {
        /** Text on standard output. */
        OUT,
        /** Text on standard error. */
        ERR,
        /** A value shown by request. */
        SHOWN,
        /** The value that the cell ended with. */
        RESULT
    }

    /**
     * Text that was written.
     *
     * @param error whether to standard error
     * @param text any part of a text
     */
    record Written(boolean error, String text) implements Frame {}

    /**
     * A value that was shown.
     *
     * @param result whether it is the value that the cell ended with
     * @param bundle its forms
     */
    record Shown(boolean result, MimeBundle bundle) implements Frame {}
}
