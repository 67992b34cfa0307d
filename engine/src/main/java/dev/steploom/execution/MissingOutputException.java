package dev.steploom.execution;

import dev.steploom.definition.StepInvariantException;

/** An op that ended without emitting a required output. */
public final class MissingOutputException extends StepInvariantException {
    private static final long serialVersionUID = 1L;

    MissingOutputException(String message) {
        super(message);
    }
}
