package dev.steploom.jshell.notebook;

import org.jspecify.annotations.Nullable;

/** A notebook that cannot be read, or does not run to its end; each cause has a type of its own. */
public abstract sealed class NotebookException extends RuntimeException
        permits NotebookFormatException, NotebookLanguageException, NotebookParameterException, CellException {
    /** The notebook. */
    private final String notebook;

    NotebookException(String notebook, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.notebook = notebook;
    }

    /**
     * Returns which notebook it is.
     *
     * @return its file as it was given, or {@code notebook} if it came from no file
     */
    public String notebook() {
        return notebook;
    }
}
