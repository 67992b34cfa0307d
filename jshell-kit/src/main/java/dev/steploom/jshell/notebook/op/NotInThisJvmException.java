package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.StepInvariantException;

/** Something of a step that a notebook in a JVM of its own asks for, and that stays in the step's JVM. */
public final class NotInThisJvmException extends StepInvariantException {
    private static final long serialVersionUID = 1L;

    NotInThisJvmException(String message) {
        super(message);
    }
}
