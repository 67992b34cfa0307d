package dev.steploom.jshell.notebook;

/** A notebook that was written for the kernel of another language. */
public final class NotebookLanguageException extends NotebookException {
    /** The language. */
    private final String language;

    /** The kernel. */
    private final String kernel;

    NotebookLanguageException(String notebook, String language, String kernel) {
        super(
                notebook,
                notebook + " is a notebook of " + language
                        + (kernel.isEmpty() ? "" : " (kernel \"" + kernel + "\")")
                        + "; only notebooks of Java can be run. If its cells are Java, choose a Java kernel in Jupyter and save it.",
                null);
        this.language = language;
        this.kernel = kernel;
    }

    /**
     * Returns the language that the notebook names.
     *
     * @return such as {@code python}
     */
    public String language() {
        return language;
    }

    /**
     * Returns the kernel that the notebook names.
     *
     * @return such as {@code python3}; empty if it names none
     */
    public String kernel() {
        return kernel;
    }
}
