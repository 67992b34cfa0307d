package dev.steploom.junit.mock;

import org.mockito.exceptions.base.MockitoException;

/** A type that Mockito cannot mock or spy. */
public final class UnmockableTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnmockableTypeException(Class<?> type, MockitoException cause) {
        super("Mockito cannot mock " + type.getSimpleName() + ", which is " + reason(type, cause), cause);
    }

    private static String reason(Class<?> type, MockitoException cause) {
        if (type.isPrimitive()) {
            return "a primitive type";
        }
        if (type.isArray()) {
            return "an array";
        }
        if (type.isSealed()) {
            return type.isInterface() ? "a sealed interface" : "a sealed abstract class";
        }
        if (type == String.class || type == Class.class) {
            return "one of the types that Java itself works with";
        }
        if (type.getPackageName().equals("java.lang")) {
            return "a wrapper of a primitive type";
        }
        String message = String.valueOf(cause.getMessage()).strip();
        return "of a kind that it refuses: "
                + message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^ *- ", "");
    }
}
