package dev.steploom.jshell.notebook.op;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.type.TypeToken;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes ops of notebooks: {@code import static dev.steploom.jshell.notebook.op.Notebooks.*}. */
@SourceLocation.OnBehalf
public final class Notebooks {
    private Notebooks() {}

    /**
     * Begins an op that runs a notebook. {@code notebookOp("rain", path).op(input("days", DAYS), output(Rain.class))} is
     * called in the body of a job like any other.
     *
     * @param name the op's name
     * @param notebook a file whose name ends with {@code .jsh} or {@code .ipynb}, read when a step runs
     * @return what makes the op
     */
    public static NotebookOp notebookOp(String name, Path notebook) {
        return new NotebookOp(name, notebook);
    }

    /**
     * Makes an op that runs a notebook, for graphs that are put together by name.
     *
     * @param name the op's name
     * @param notebook a file whose name ends with {@code .jsh} or {@code .ipynb}, read when a step runs
     * @param spec adds inputs, outputs and config
     * @return the op
     * @throws dev.steploom.definition.GraphDefinitionException if a name is not valid or appears twice
     */
    public static OpDefinition notebookOp(String name, Path notebook, Consumer<? super NotebookOp> spec) {
        NotebookOp op = new NotebookOp(name, notebook);
        spec.accept(op);
        return op.definition();
    }

    /**
     * Makes an op that runs a notebook, for graphs that are put together by name.
     *
     * @param name the op's name
     * @param notebook a file whose name ends with {@code .jsh} or {@code .ipynb}, read when a step runs
     * @param inputs become variables of the notebook
     * @param outputs are what cells give by {@code yieldResult}
     * @param config what config the op takes; null for any
     * @return the op
     * @throws dev.steploom.definition.GraphDefinitionException if a name is not valid or appears twice
     */
    public static OpDefinition notebookOp(
            String name,
            Path notebook,
            List<InputDefinition> inputs,
            List<OutputDefinition> outputs,
            @Nullable ConfigField config) {
        return notebookOp(
                name,
                notebook,
                op -> op.inputs(inputs.toArray(InputDefinition[]::new))
                        .outputs(outputs.toArray(OutputDefinition[]::new))
                        .config(config == null ? ConfigField.ANYTHING : config));
    }

    /**
     * Names an input.
     *
     * @param name the variable that cells read it from
     * @param type its type
     * @param <A> its type
     * @return the input
     */
    public static <A> NotebookInput<A> input(String name, Class<A> type) {
        return new NotebookInput<>(name, TypeToken.of(type));
    }

    /**
     * Names an input of a generic type.
     *
     * @param name the variable that cells read it from
     * @param type such as {@code new TypeToken<List<Integer>>() {}}
     * @param <A> its type
     * @return the input
     */
    public static <A> NotebookInput<A> input(String name, TypeToken<A> type) {
        return new NotebookInput<>(name, type);
    }

    /**
     * Says what the notebook gives.
     *
     * @param type the type of its only output, or a record annotated {@code @Outputs}
     * @param <R> its type
     * @return the output
     */
    public static <R> NotebookOutput<R> output(Class<R> type) {
        return new NotebookOutput<>(TypeToken.of(type));
    }

    /**
     * Says what the notebook gives.
     *
     * @param type such as {@code new TypeToken<List<Integer>>() {}}
     * @param <R> its type
     * @return the output
     */
    public static <R> NotebookOutput<R> output(TypeToken<R> type) {
        return new NotebookOutput<>(type);
    }

    /**
     * Says that the notebook gives nothing; others may still wait for it.
     *
     * @return no output
     */
    public static NotebookOutput<Void> nothing() {
        return output(Void.class);
    }
}
