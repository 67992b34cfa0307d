package dev.steploom.jshell.notebook.op;

import static dev.steploom.jshell.notebook.op.Notebooks.notebookOp;

import dev.steploom.Outputs;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A notebook in a file of its own, for ops that count the nights of a trip. */
abstract class StaysNotebook {
    static final TypeToken<List<Stay>> STAYS = new TypeToken<>() {};

    @TempDir
    Path folder;

    @Outputs
    record Summary(int nights, Optional<String> longest) {}

    Path notebook(String text) {
        try {
            return Files.writeString(folder.resolve("stays.jsh"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NotebookOp stays(String text) {
        return notebookOp("stays", notebook(text)).executedFolder(folder.resolve("executed"));
    }

    static Path executed(JobExecutionResult result) {
        MetadataValue file = result.materializations().get(0).metadata().get("executed_notebook");
        return Path.of(String.valueOf(file.value()));
    }
}
