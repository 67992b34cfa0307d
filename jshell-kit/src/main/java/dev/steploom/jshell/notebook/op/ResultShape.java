package dev.steploom.jshell.notebook.op;

import dev.steploom.Outputs;
import dev.steploom.definition.OutputDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the result of an op with several outputs apart, and puts it together again. */
final class ResultShape {
    private ResultShape() {}

    /** Returns the class whose parts are outputs; null if a value of this type is one output. */
    static @Nullable Class<?> classOf(Type type) {
        Class<?> raw = type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : null;
        return raw != null && raw.isAnnotationPresent(Outputs.class) ? raw : null;
    }

    /** Returns values by output. */
    static Map<String, @Nullable Object> parts(Class<?> type, Object whole, List<OutputDefinition> outputs) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (!type.isRecord()) {
            outputs.stream()
                    .filter(output -> output.type().accepts(whole))
                    .findFirst()
                    .ifPresent(output -> parts.put(output.name(), whole));
            return parts;
        }
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            OutputDefinition output = outputs.get(i); // an op's outputs are in the order of the components
            Object value = read(components[i], whole);
            if (output.required()) {
                parts.put(output.name(), value);
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(content -> parts.put(output.name(), content));
            }
        }
        return parts;
    }

    /** Returns the value that an op's function would have returned. */
    static @Nullable Object whole(
            @Nullable Class<?> type, Map<String, @Nullable Object> given, List<OutputDefinition> outputs) {
        if (type == null || !type.isRecord()) {
            return given.isEmpty() ? null : given.values().iterator().next();
        }
        @Nullable Object[] values = new @Nullable Object[outputs.size()];
        for (int i = 0; i < values.length; i++) {
            OutputDefinition output = outputs.get(i);
            Object value = given.get(output.name());
            values[i] = output.required() ? value : Optional.ofNullable(value);
        }
        return create(type, values);
    }

    private static @Nullable Object read(RecordComponent component, Object whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e.getCause());
        }
    }

    private static Object create(Class<?> type, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
