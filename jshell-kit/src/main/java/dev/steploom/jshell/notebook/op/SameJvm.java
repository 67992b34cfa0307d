package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OpContext;
import dev.steploom.jshell.notebook.NotebookRunOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a notebook in the step's own thread, where it has the step's context itself. */
final class SameJvm implements StepHost {
    private final Yields yields;

    SameJvm(OpContext context, @Nullable Class<?> whole) {
        yields = new Yields(context.op().name(), context.op().outputs(), whole, (output, value) -> {});
        CurrentStep.enter(new CurrentStep(context, yields));
    }

    @Override
    public void configure(NotebookRunOptions options) {
        options.inThisJvm();
    }

    @Override
    public Map<String, @Nullable Object> outputs(String notebook) {
        return yields.complete(notebook);
    }

    @Override
    public void close() {
        CurrentStep.leave();
    }
}
