package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetKey;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.io.StorageFolder;
import dev.steploom.jshell.notebook.CellError;
import dev.steploom.jshell.notebook.NotebookRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notebook with what came of its cells, kept with the run. */
final class ExecutedNotebook {
    private ExecutedNotebook() {}

    /** Writes it to a file of the step, and records that. */
    static void keep(OpContext context, NotebookSettings settings, NotebookRun run) throws IOException {
        String folder = settings.executedFolder();
        Path file = (folder == null ? StorageFolder.standard().resolve("notebooks") : Path.of(folder))
                .resolve(context.runId())
                .resolve(fileName(context))
                .toAbsolutePath();
        Files.createDirectories(file.getParent());
        run.write(file);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("executed_notebook", file);
        metadata.put("notebook", Path.of(settings.notebook()).toAbsolutePath());
        metadata.put("cells", run.cells().size());
        CellError error = run.error();
        if (error != null) {
            metadata.put("error", error.toString());
        }
        context.materialize(new AssetMaterialization(
                        new AssetKey(List.of(context.op().name() + "_output_notebook")), null, null, Map.of())
                .withDescription("The notebook as step " + context.stepKey() + " executed it")
                .withMetadata(metadata));
    }

    private static String fileName(OpContext context) {
        String retry = context.retryNumber() == 0 ? "" : "-retry-" + context.retryNumber();
        return context.stepKey().replaceAll("[^A-Za-z0-9_.\\[\\]-]", "_") + retry + ".ipynb";
    }
}
