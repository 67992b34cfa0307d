package dev.steploom.jshell.notebook.op;

import dev.steploom.type.TypeToken;

/**
 * An input of a notebook, made by {@link Notebooks#input}.
 *
 * @param name the variable that cells read it from
 * @param type its type
 * @param <A> its type
 */
public record NotebookInput<A>(String name, TypeToken<A> type) {}
