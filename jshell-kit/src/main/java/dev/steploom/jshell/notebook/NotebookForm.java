package dev.steploom.jshell.notebook;

import java.nio.file.Path;
import java.util.Locale;

/** The two forms of a notebook. */
public enum NotebookForm {
    /** A script for JShell, with {@code // %%} at the start of each cell; it has no outputs. */
    JSH(".jsh"),

    /** Jupyter's JSON, read in the versions 4.0 to 4.5 and written in 4.5. */
    IPYNB(".ipynb");

    private final String extension;

    NotebookForm(String extension) {
        this.extension = extension;
    }

    /**
     * Tells the form of a file by its name.
     *
     * @param file the file, which need not exist
     * @return its form
     * @throws NotebookFormatException if its name ends with neither
     */
    public static NotebookForm of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (NotebookForm form : values()) {
            if (name.endsWith(form.extension)) {
                return form;
            }
        }
        throw NotebookFormatException.of(
                file.toString(),
                NotebookFormatException.Reason.NOT_A_NOTEBOOK,
                "a notebook's name ends with .ipynb or .jsh.",
                null);
    }

    Notebook read(String name, String text) {
        return this == JSH ? new JshReader(name, text).read() : new IpynbReader(name, text).read();
    }

    String write(Notebook notebook) {
        return this == JSH ? JshWriter.write(notebook) : IpynbWriter.write(notebook);
    }
}
