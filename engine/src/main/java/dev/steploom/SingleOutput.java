package dev.steploom;

import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.ValueText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole value is one output; a {@link Dynamic}'s values are those of one dynamic output. */
record SingleOutput(OutputDefinition output) implements OutputShape {

    static SingleOutput of(RuntimeType type) {
        return new SingleOutput(OutputDefinition.of(OutputDefinition.DEFAULT_NAME, type));
    }

    static SingleOutput dynamic(RuntimeType element) {
        return new SingleOutput(
                OutputDefinition.of(OutputDefinition.DEFAULT_NAME, element).asDynamic());
    }

    @Override
    public List<OutputDefinition> outputs() {
        return List.of(output);
    }

    @Override
    public void emit(OpContext context, @Nullable Object value) {
        if (output.dynamic()) {
            emit(context, output, value);
        } else {
            context.emit(value);
        }
    }

    static void emit(OpContext context, OutputDefinition output, @Nullable Object value) {
        if (!output.dynamic()) {
            context.emit(output.name(), value);
        } else if (value instanceof Dynamic<?> dynamic) {
            dynamic.asMap().forEach((key, item) -> context.emitDynamic(output.name(), key, item));
        } else {
            throw new StepInvariantException("op '" + context.op().name() + "' returned " + ValueText.describe(value)
                    + " for its dynamic output \"" + output.name()
                    + "\". Return a Dynamic: Dynamic.of(list), which may be "
                    + "empty.");
        }
    }

    @Override
    public @Nullable Object read(EmittedOutputs emitted) {
        return read(output, emitted);
    }

    static @Nullable Object read(OutputDefinition output, EmittedOutputs emitted) {
        Object value = emitted.get(output.name());
        return output.dynamic() && value instanceof Map<?, ?> map ? dynamic(map) : value;
    }

    @SuppressWarnings("unchecked")
    private static Dynamic<@Nullable Object> dynamic(Map<?, ?> values) {
        return Dynamic.keyed((Map<String, @Nullable Object>) values);
    }
}
