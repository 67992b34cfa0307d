package dev.steploom.examples.hackernews.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What comes of one attempt. */
sealed interface Outcome {
    /** A whole JSON value. */
    record Whole(String json) implements Outcome {}

    /** No use asking again. */
    record Refused(String what) implements Outcome {}

    /** May be better next time. */
    sealed interface Passing extends Outcome {
        String what();
    }

    /** An answer whose body is cut short or no JSON. */
    record Broken(String what) implements Passing {}

    /** No answer, or one that says to come back, perhaps when. */
    record Unavailable(String what, @Nullable Duration retryAfter) implements Passing {}
}
