package dev.steploom.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** One thing that is wrong with how a test is written. {@link Findings} collects them and says where. */
final class BadTest extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadTest(String message) {
        super(message);
    }

    BadTest(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The refusal of a parameter of a test. */
    ParameterResolutionException ofParameterIn(ExtensionContext context) {
        return caused(new ParameterResolutionException(Places.name(context) + ": " + getMessage()), getCause());
    }

    /** Adds a cause, which the constructors of JUnit 6 want to be there. */
    static <T extends Throwable> T caused(T refusal, @Nullable Throwable cause) {
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
