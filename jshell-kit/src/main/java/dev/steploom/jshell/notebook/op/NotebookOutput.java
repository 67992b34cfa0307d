package dev.steploom.jshell.notebook.op;

import dev.steploom.type.TypeToken;

/**
 * What a notebook gives, made by {@link Notebooks#output}.
 *
 * @param type its type
 * @param <R> its type; a record annotated {@code @Outputs} is an output for each component
 */
public record NotebookOutput<R>(TypeToken<R> type) {}
