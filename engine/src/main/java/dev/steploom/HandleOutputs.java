package dev.steploom;

import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of a graph whose body returns a record of outputs, or nothing.
 *
 * @param type the record; {@code Void} if there are no outputs
 * @param byComponent the outputs by the components' Java names
 */
record HandleOutputs(Class<?> type, Map<String, OutputDefinition> byComponent) implements OutputShape {
    static final HandleOutputs NONE = new HandleOutputs(Void.class, Map.of());

    @Override
    public List<OutputDefinition> outputs() {
        return List.copyOf(byComponent.values());
    }

    @Override
    public void emit(OpContext context, @Nullable Object value) {
        throw new IllegalStateException("A graph emits nothing itself.");
    }

    @Override
    public @Nullable Object read(EmittedOutputs emitted) {
        if (byComponent.isEmpty()) {
            return null;
        }
        String first = byComponent.keySet().iterator().next();
        throw new IllegalArgumentException("There are several outputs: " + byComponent.keySet()
                + ". Ask for one: output(" + type.getSimpleName() + "::" + first + ").");
    }
}
