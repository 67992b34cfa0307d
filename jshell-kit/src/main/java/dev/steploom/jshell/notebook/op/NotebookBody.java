package dev.steploom.jshell.notebook.op;

import dev.steploom.Dynamic;
import dev.steploom.definition.Failure;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RetryRequested;
import dev.steploom.jshell.notebook.CellError;
import dev.steploom.jshell.notebook.CellException;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.jshell.notebook.NotebookRunOptions;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an op of a notebook does.
 *
 * @param settings how the notebook is run
 * @param whole the class whose parts are the op's outputs; null if there is none
 */
record NotebookBody(NotebookSettings settings, @Nullable Class<?> whole) implements Serializable {
    /** Runs the notebook and returns what a function of the op's type would return. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // each output was checked against its type
    <R> R result(OpContext context) throws Exception {
        return (R) ResultShape.whole(whole, run(context), context.op().outputs());
    }

    /** Runs the notebook and emits what it gave. */
    void runAndEmit(OpContext context) throws Exception {
        Map<String, @Nullable Object> given = run(context);
        for (OutputDefinition output : context.op().outputs()) {
            if (output.dynamic() && given.get(output.name()) instanceof Dynamic<?> dynamic) {
                dynamic.asMap().forEach((key, item) -> context.emitDynamic(output.name(), key, item));
            } else if (given.containsKey(output.name())) {
                context.emit(output.name(), given.get(output.name()));
            }
        }
    }

    private Map<String, @Nullable Object> run(OpContext context) throws Exception {
        Notebook notebook = Notebook.read(Path.of(settings.notebook()));
        try (StepHost host = settings.jvmOptions() == null
                ? new SameJvm(context, whole)
                : new SeparateJvm(context, whole, settings)) {
            NotebookRun run;
            try {
                run = notebook.run(options -> configure(options, context, host));
            } catch (CellException e) {
                throw failure(context, e);
            }
            ExecutedNotebook.keep(context, settings, run);
            return host.outputs(notebook.name());
        }
    }

    private void configure(NotebookRunOptions options, OpContext context, StepHost host) {
        host.configure(options);
        if (settings.cellTimeout() != null) {
            options.cellTimeout(settings.cellTimeout());
        }
        options.variable("context", OpContext.class.getSimpleName(), "stepContext()");
        for (InputDefinition input : context.op().inputs()) {
            if (!input.type().isNothing()) {
                options.variable(
                        input.name(), TypeNames.of(input.type().javaType()), "context.input(\"" + input.name() + "\")");
            }
        }
    }

    /** Keeps the notebook as far as it came, and returns what the step fails with. */
    private Exception failure(OpContext context, CellException failed) throws Exception {
        Throwable cause = failed.getCause();
        boolean interrupted = Thread.interrupted() // or the file could not be written
                || failed.error().kind() == CellError.Kind.INTERRUPTED
                || cause instanceof InterruptedException;
        boolean timedOut = failed.error().kind() == CellError.Kind.TIMED_OUT;
        ExecutedNotebook.keep(context, settings, failed.run());
        if (interrupted && !timedOut) {
            InterruptedException interrupt = new InterruptedException(failed.getMessage());
            interrupt.initCause(failed);
            return interrupt;
        }
        if (cause instanceof Failure || cause instanceof RetryRequested) { // these speak to the engine
            cause.addSuppressed(failed);
            return (RuntimeException) cause;
        }
        return failed;
    }
}
