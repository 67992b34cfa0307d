package dev.steploom.definition;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a definition.
 *
 * @param message what is wrong and what to do about it
 * @param location the line of the user's code, if known
 */
public record Problem(String message, @Nullable SourceLocation location) {

    @Override
    public String toString() {
        return location == null ? message : message + " (" + location + ")";
    }
}
