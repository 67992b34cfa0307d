package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * A step in the JVM that its notebook has for itself. The Java that Steploom runs there before the first cell makes it,
 * with types as tokens, since only source carries them across.
 */
public final class WorkerStep {
    private final StepFiles files;
    private final ContextValues values;
    private final Map<String, @Nullable Object> inputs = new HashMap<>();
    private final List<OutputDefinition> outputs = new ArrayList<>();
    private @Nullable Class<?> whole;

    private WorkerStep(StepFiles files) throws IOException {
        this.files = files;
        this.values = files.readStep();
    }

    /**
     * Begins with the files of a step.
     *
     * @param folder the step's folder
     * @param packages those that Java serialisation may bring across; null for JSON
     * @return the step without inputs and outputs
     * @throws IOException if the files cannot be read
     */
    public static WorkerStep of(String folder, @Nullable List<String> packages) throws IOException {
        return new WorkerStep(new StepFiles(Path.of(folder), StepFiles.codec(packages)));
    }

    /**
     * Reads an input.
     *
     * @param name its name
     * @param type its type
     * @return this
     * @throws IOException if it cannot be read
     */
    public WorkerStep input(String name, TypeToken<?> type) throws IOException {
        inputs.put(name, files.readInput(name, RuntimeType.of(type.type())));
        return this;
    }

    /**
     * Expects an output.
     *
     * @param name its name
     * @param type its type
     * @param required whether it must be given
     * @return this
     */
    public WorkerStep output(String name, TypeToken<?> type, boolean required) {
        outputs.add(new OutputDefinition(name, RuntimeType.of(type.type()), required, false, null));
        return this;
    }

    /**
     * Lets cells give all outputs at once.
     *
     * @param type the class whose parts are the outputs
     * @return this
     */
    public WorkerStep whole(Class<?> type) {
        whole = type;
        return this;
    }

    /** Lets cells see the step. */
    public void enter() {
        Yields yields = new Yields(values.op(), outputs, whole, this::write);
        CurrentStep.enter(new CurrentStep(new DetachedContext(values, new Link(yields)), yields));
    }

    private void write(OutputDefinition output, @Nullable Object value) {
        try {
            files.writeOutput(output.name(), value, output.type());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "op '" + values.op() + "', output \"" + output.name() + "\": " + e.getMessage(), e);
        }
    }

    private final class Link implements ContextLink {
        private final Yields yields;

        Link(Yields yields) {
            this.yields = yields;
        }

        @Override
        public void log(Level level, String message) {
            files.tell(StepMessage.log(level, message));
        }

        @Override
        public void materialize(AssetMaterialization event) {
            files.tell(StepMessage.of(event));
        }

        @Override
        public void observe(AssetObservation event) {
            files.tell(StepMessage.of(event));
        }

        @Override
        public void expect(ExpectationResult event) {
            files.tell(StepMessage.of(event));
        }

        @Override
        public void emit(@Nullable String name, @Nullable Object value) {
            if (name == null) {
                yields.give(value);
            } else {
                yields.give(value, name);
            }
        }

        @Override
        public @Nullable Object input(String name) {
            if (!inputs.containsKey(name)) {
                throw new IllegalArgumentException("op '" + values.op() + "' has no input \"" + name + "\".");
            }
            return inputs.get(name);
        }

        @Override
        public <T> T resource(ResourceKey<T> key) {
            throw new NotInThisJvmException("op '" + values.op() + "' asks for resource \"" + key.name()
                    + "\", which is in the JVM of the run, while this notebook has one of its own. Leave out "
                    + "separateJvm(), or make in the notebook what it needs, of the op's config.");
        }
    }
}
