package dev.steploom.junit.mock;

import org.mockito.exceptions.base.MockitoException;

/** A type that Mockito cannot mock or spy. */
public final class UnmockableTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnmockableTypeException(Class<?> type, MockitoException cause) {
        super("Mockito cannot mock " + type.getSimpleName() + ", which is " + reason(type, cause), cause);
    }

    private static String reason(Class<?> type, MockitoException cause) {
        String obstacle = Mockability.obstacle(type);
        if (obstacle != null) {
            return obstacle;
        }
        String message = String.valueOf(cause.getMessage()).strip();
        String last = message.substring(message.lastIndexOf('\n') + 1).strip();
        return "of a kind that it refuses: " + (last.startsWith("- ") ? last.substring(2) : last);
    }
}
