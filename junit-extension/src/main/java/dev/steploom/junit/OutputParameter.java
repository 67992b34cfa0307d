package dev.steploom.junit;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.type.RuntimeType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Parameter;
import java.util.NoSuchElementException;
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
        return parameter.getType().isPrimitive() ? primitive(value) : checked(value);
    }

    /** Widens as a method call does: an Integer fits an int, a long and a double. */
    private @Nullable Object primitive(@Nullable Object value) {
        if (value != null) {
            try {
                MethodHandle identity = MethodHandles.identity(parameter.getType());
                return identity.invoke(value);
            } catch (ClassCastException noConversion) {
                throw mismatch(value);
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        }
        throw mismatch(null);
    }

    private @Nullable Object checked(@Nullable Object value) {
        if (value != null && !RuntimeType.of(parameter.getParameterizedType()).accepts(value)) {
            throw mismatch(value);
        }
        return value;
    }

    private BadTest mismatch(@Nullable Object value) {
        String cure = value == null
                ? "Declare it as an object's type, such as " + boxed() + "."
                : "Declare it as " + simpleName(value.getClass()) + ".";
        return new BadTest(describe() + " is of another type than the output: "
                + RuntimeType.of(parameter.getParameterizedType()).describeMismatch(value) + ". " + cure);
    }

    private String boxed() {
        return RuntimeType.of(parameter.getType()).displayName();
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }

    private String describe() {
        String name = output.output().equals("result") ? "" : ", output = \"" + output.output() + "\"";
        return "parameter '" + parameter.getName() + "', @OutputOf(\"" + output.value() + "\"" + name + ")";
    }
}
