package dev.steploom.jshell.source;

import org.jspecify.annotations.Nullable;

/**
 * A job that a variable of the session holds.
 *
 * @param variable the variable
 * @param needs what a run of it has to be given; null if it runs as it is
 * @param end how it ended when it ran last; null if it did not run
 */
public record LiveJob(
        String variable, @Nullable String needs, @Nullable End end) {
    /**
     * How a run ended.
     *
     * @param success whether it succeeded
     * @param output what the job gave; null if it has no output too
     */
    public record End(boolean success, @Nullable Object output) {}
}
