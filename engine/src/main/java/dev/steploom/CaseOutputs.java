package dev.steploom;

import dev.steploom.definition.Names;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each case of an {@code @Outputs} sealed interface is an optional output; one value is of one case.
 *
 * @param type the sealed interface
 * @param byCase the outputs by the permitted classes
 */
record CaseOutputs(Class<?> type, Map<Class<?>, OutputDefinition> byCase) implements OutputShape {

    static CaseOutputs of(String op, Class<?> type) {
        Map<Class<?>, OutputDefinition> outputs = new LinkedHashMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            outputs.put(
                    permitted,
                    OutputDefinition.of(Names.fromJava(permitted.getSimpleName()), RuntimeType.of(permitted))
                            .optional());
        }
        return new CaseOutputs(type, outputs);
    }

    @Override
    public List<OutputDefinition> outputs() {
        return List.copyOf(byCase.values());
    }

    @Override
    public void emit(OpContext context, @Nullable Object value) {
        for (Map.Entry<Class<?>, OutputDefinition> entry : byCase.entrySet()) {
            if (entry.getKey().isInstance(value)) {
                context.emit(entry.getValue().name(), value);
                return;
            }
        }
        throw new StepInvariantException("op '" + context.op().name() + "' returned " + ValueText.describe(value)
                + ", which is no case of " + type.getSimpleName() + ".");
    }

    @Override
    public @Nullable Object read(EmittedOutputs emitted) {
        for (OutputDefinition output : byCase.values()) {
            if (emitted.has(output.name())) {
                return emitted.get(output.name());
            }
        }
        // None was emitted: let the missing output explain itself.
        return emitted.get(outputs().get(0).name());
    }
}
