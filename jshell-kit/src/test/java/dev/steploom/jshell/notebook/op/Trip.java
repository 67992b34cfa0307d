package dev.steploom.jshell.notebook.op;

import static dev.steploom.Steploom.resource;

import dev.steploom.config.Default;
import dev.steploom.resource.ResourceKey;

/** What the tests and the cells of their notebooks both know. */
public final class Trip {
    public static final ResourceKey<StringBuilder> NOTES = resource("notes", StringBuilder.class);

    private Trip() {}

    /**
     * A config.
     *
     * @param most a number
     * @param mark a text
     */
    public record Limits(int most, @Default("x") String mark) {}
}
