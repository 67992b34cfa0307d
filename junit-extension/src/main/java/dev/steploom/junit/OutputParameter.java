package dev.steploom.junit;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.type.RuntimeType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with {@link OutputOf}.
 *
 * @param parameter the parameter
 * @param output its annotation
 */
record OutputParameter(Parameter parameter, OutputOf output) {
    static OutputParameter of(Parameter parameter) {
        return new OutputParameter(parameter, parameter.getAnnotation(OutputOf.class));
    }

    /** Finds the output, as the parameter's type. */
    @Nullable
    Object value(JobExecutionResult result) {
        Object value;
        try {
            value = result.outputForNode(output.value(), output.output());
        } catch (NoSuchElementException missing) {
            throw new BadTest(describe() + ": " + missing.getMessage(), result.failure());
        }
        RuntimeType declared = RuntimeType.of(parameter.getParameterizedType());
        Object converted = parameter.getType().isPrimitive() ? widened(value) : value;
        if (converted == null ? parameter.getType().isPrimitive() : !declared.accepts(converted)) {
            throw new BadTest(describe() + " is of another type than the output: " + declared.describeMismatch(value)
                    + ". Declare it as " + typeIn(result, value) + ".");
        }
        return converted;
    }

    /** Widens as a method call does: an Integer fits an int, a long and a double. Returns null if it does not fit. */
    private @Nullable Object widened(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return MethodHandles.identity(parameter.getType()).invoke(value);
        } catch (ClassCastException noConversion) {
            return null;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /** The type that the node declares for the output; of mapped nodes and dynamic outputs, a map of it. */
    private String typeIn(JobExecutionResult result, @Nullable Object value) {
        NodeDefinition node = result.job().graph();
        for (String name : output.value().split("[.]", -1)) {
            node = Objects.requireNonNull(((GraphDefinition) node).nodes().get(name))
                    .definition();
        }
        RuntimeType type = node.outputs().get(node.outputIndex(output.output())).type();
        String name = type == RuntimeType.ANY ? "Object" : type.displayName();
        return value instanceof Map && !type.accepts(value) ? "Map<String, " + name + ">" : name;
    }

    private String describe() {
        String name = output.output().equals("result") ? "" : ", output = \"" + output.output() + "\"";
        return "parameter '" + parameter.getName() + "', @OutputOf(\"" + output.value() + "\"" + name + ")";
    }
}
