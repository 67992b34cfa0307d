package dev.steploom.jshell.source;

import org.jspecify.annotations.Nullable;

/**
 * How a job of the session ended when it ran last.
 *
 * @param variable the variable that holds the job
 * @param success whether it succeeded
 * @param output what it gave; null if it has no output too
 */
public record LastRun(
        String variable, boolean success, @Nullable Object output) {}
