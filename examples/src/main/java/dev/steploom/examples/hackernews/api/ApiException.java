package dev.steploom.examples.hackernews.api;

import java.io.IOException;

/** The service does not answer, or refuses to; asking for another item is no use. */
public final class ApiException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what was asked for, what came of each attempt, and what to do
     */
    public ApiException(String message) {
        super(message);
    }
}
