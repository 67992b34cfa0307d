package dev.steploom.execution;

import dev.steploom.definition.StepInvariantException;

/** An input or output value of another type than was declared. */
public final class TypeCheckException extends StepInvariantException {
    private static final long serialVersionUID = 1L;

    TypeCheckException(String message) {
        super(message);
    }
}
