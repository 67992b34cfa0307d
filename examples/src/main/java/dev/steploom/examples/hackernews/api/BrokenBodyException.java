package dev.steploom.examples.hackernews.api;

import java.io.IOException;

/** The service answers, but what it says of this one item is cut short or no JSON. */
public final class BrokenBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what was broken, and how often it was asked for
     */
    public BrokenBodyException(String message) {
        super(message);
    }
}
