package dev.steploom.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as the event log keeps it.
 *
 * @param className the throwable's class name without its package
 * @param message its message; empty if it has none
 * @param throwable the throwable itself
 * @param cause what caused it, if anything
 */
public record ErrorInfo(
        String className,
        String message,
        Throwable throwable,
        @Nullable ErrorInfo cause) {
    private static final int MAX_DEPTH = 50;

    /**
     * Describes a throwable and its causes, at most 50 deep (a cause may be part of a cycle).
     *
     * @param throwable what was thrown
     * @return its description
     */
    public static ErrorInfo of(Throwable throwable) {
        return of(throwable, MAX_DEPTH);
    }

    private static ErrorInfo of(Throwable throwable, int depth) {
        Throwable cause = causeOf(throwable);
        return new ErrorInfo(
                nameOf(throwable.getClass()),
                messageOf(throwable),
                throwable,
                cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** The message of a user's exception is made by the user's code, which may throw as well. */
    private static String messageOf(Throwable throwable) {
        try {
            String message = throwable.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | Error broken) {
            return "(its message cannot be had: getMessage threw " + nameOf(broken.getClass()) + ")";
        }
    }

    private static @Nullable Throwable causeOf(Throwable throwable) {
        try {
            return throwable.getCause();
        } catch (RuntimeException | Error broken) {
            return broken;
        }
    }

    private static String nameOf(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.isEmpty() ? type.getName() : simple;
    }

    /**
     * Returns the class names from the outermost error to the root cause.
     *
     * @return at least one name
     */
    public List<String> chain() {
        List<String> names = new ArrayList<>();
        for (ErrorInfo error = this; error != null; error = error.cause) {
            names.add(error.className);
        }
        return names;
    }

    /**
     * Returns the innermost error.
     *
     * @return the root cause, or this
     */
    public ErrorInfo rootCause() {
        ErrorInfo error = this;
        while (error.cause != null) {
            error = error.cause;
        }
        return error;
    }

    @Override
    public String toString() {
        return message.isEmpty() ? className : className + ": " + message;
    }
}
