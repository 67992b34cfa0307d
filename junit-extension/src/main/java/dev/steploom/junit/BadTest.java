package dev.steploom.junit;

import org.jspecify.annotations.Nullable;

/** One thing that is wrong with how a test is written. {@link Findings} collects them and says where. */
final class BadTest extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadTest(String message) {
        super(message);
    }

    BadTest(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
