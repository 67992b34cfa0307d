package dev.steploom.jshell.notebook.op;

import dev.steploom.jshell.notebook.NotebookRunOptions;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a step to the JVM that its notebook runs in, and what comes of it back. */
interface StepHost extends AutoCloseable {
    /** Says where the notebook runs, and makes the step known there. */
    void configure(NotebookRunOptions options);

    /**
     * Returns what the cells gave.
     *
     * @throws dev.steploom.definition.StepInvariantException if an output is missing
     */
    Map<String, @Nullable Object> outputs(String notebook) throws IOException;

    @Override
    void close();
}
