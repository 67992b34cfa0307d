package dev.steploom.jshell.notebook.op;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an op runs its notebook.
 *
 * @param notebook the notebook's file
 * @param executedFolder where executed notebooks are kept; null for the folder of all values
 * @param cellTimeout how long a cell may take; null for as long as it likes
 * @param jvmOptions options of a JVM of its own; null to run in this one
 * @param packages whose classes Java serialisation may bring across; null for JSON
 */
record NotebookSettings(
        String notebook,
        @Nullable String executedFolder,
        @Nullable Duration cellTimeout,
        @Nullable List<String> jvmOptions,
        @Nullable List<String> packages)
        implements Serializable {
    NotebookSettings withExecutedFolder(String folder) {
        return new NotebookSettings(notebook, folder, cellTimeout, jvmOptions, packages);
    }

    NotebookSettings withCellTimeout(Duration limit) {
        return new NotebookSettings(notebook, executedFolder, limit, jvmOptions, packages);
    }

    NotebookSettings withJvmOptions(List<String> options) {
        return new NotebookSettings(notebook, executedFolder, cellTimeout, options, packages);
    }

    NotebookSettings withPackages(List<String> names) {
        return new NotebookSettings(notebook, executedFolder, cellTimeout, jvmOptions, names);
    }
}
