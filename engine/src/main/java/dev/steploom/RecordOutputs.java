package dev.steploom;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Names;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.type.RuntimeType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each component of an {@code @Outputs} record is an output.
 *
 * @param type the record
 * @param byComponent the outputs by the components' Java names
 */
record RecordOutputs(Class<?> type, Map<String, OutputDefinition> byComponent) implements OutputShape {

    static RecordOutputs of(String op, Class<?> type, Type generic, @Nullable SourceLocation location) {
        Map<String, OutputDefinition> outputs = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
            } catch (InaccessibleObjectException e) {
                throw new GraphDefinitionException(
                        "op '" + op + "': the components of " + type.getSimpleName() + " cannot be read. Add `opens "
                                + type.getPackageName() + " to dev.steploom.engine;` to module-info.java, or make the "
                                + "record public in an exported package.",
                        location);
            }
            outputs.put(component.getName(), output(component, type, generic));
        }
        return new RecordOutputs(type, outputs);
    }

    private static OutputDefinition output(RecordComponent component, Class<?> type, Type generic) {
        String name = Names.fromJava(component.getName());
        Type componentType = resolve(component.getGenericType(), type, generic);
        Class<?> raw = BuiltOp.erased(componentType);
        if (raw == Dynamic.class || raw == Optional.class) {
            Type content = componentType instanceof ParameterizedType parameterized
                    ? resolve(parameterized.getActualTypeArguments()[0], type, generic)
                    : Object.class;
            OutputDefinition output = OutputDefinition.of(name, RuntimeType.of(content));
            return raw == Dynamic.class ? output.asDynamic() : output.optional();
        }
        return OutputDefinition.of(
                name,
                componentType == component.getGenericType()
                        ? RuntimeType.of(component.getAnnotatedType(), component)
                        : RuntimeType.of(componentType));
    }

    /** Replaces a type variable of the record by what the op's return type gives for it. */
    private static Type resolve(Type component, Class<?> type, Type generic) {
        int variable = Arrays.<Type>asList(type.getTypeParameters()).indexOf(component);
        return variable >= 0 && generic instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[variable]
                : component;
    }

    @Override
    public List<OutputDefinition> outputs() {
        return List.copyOf(byComponent.values());
    }

    @Override
    public void emit(OpContext context, @Nullable Object value) {
        if (value == null) {
            throw new StepInvariantException("op '" + context.op().name()
                    + "' returned null, so that none of its outputs "
                    + byComponent.values().stream().map(OutputDefinition::name).toList() + " can be emitted. Return a "
                    + type.getSimpleName() + ".");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            OutputDefinition output = byComponent.get(component.getName());
            if (output != null) {
                emit(context, output, Reflection.read(component, value));
            }
        }
    }

    private static void emit(OpContext context, OutputDefinition output, @Nullable Object value) {
        if (output.required()) {
            SingleOutput.emit(context, output, value);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> context.emit(output.name(), content));
        } else {
            throw new StepInvariantException("op '" + context.op().name() + "' returned null for its optional output \""
                    + output.name() + "\". Return Optional.empty().");
        }
    }

    @Override
    public @Nullable Object read(EmittedOutputs emitted) {
        if (!emitted.complete() && outputs().stream().noneMatch(output -> emitted.has(output.name()))) {
            // Let the first missing output explain itself, in place of a record of empty Optionals.
            emitted.get(outputs().get(0).name());
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (OutputDefinition output : byComponent.values()) {
            values.add(
                    output.required()
                            ? SingleOutput.read(output, emitted)
                            : emitted.has(output.name())
                                    ? Optional.ofNullable(emitted.get(output.name()))
                                    : Optional.empty());
        }
        return Reflection.create(type, values);
    }
}
