package dev.steploom.execution;

import dev.steploom.definition.StepInvariantException;

/** A dynamic output under a key that is no valid name. */
public final class BadMappingKeyException extends StepInvariantException {
    private static final long serialVersionUID = 1L;

    BadMappingKeyException(String message) {
        super(message);
    }
}
