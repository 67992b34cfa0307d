package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.OutputDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a test's {@code ExecuteInProcessResult<String>} against the {@code Job<Integer>} that it is of. */
final class ParameterTypes {
    private static final List<Class<?>> GENERIC = List.of(ExecuteInProcessResult.class, JobRun.class, Job.class);

    private ParameterTypes() {}

    /** Refuses parameters for another type of output than the job has, as far as the declarations tell. */
    static @Nullable Void check(Method test, Member job) {
        return check(test, job.toString(), argument(job.genericType()));
    }

    /** Refuses parameters for another type of output than the job has, as far as its ops tell. */
    static @Nullable Void check(Method test, Job<?> job) {
        List<OutputDefinition> outputs = job.definition().graph().outputs();
        Type type = outputs.size() == 1 && !outputs.get(0).dynamic()
                ? outputs.get(0).type().javaType()
                : Object.class;
        boolean known = type instanceof Class<?> && type != Object.class; // A lambda does not tell.
        return check(test, "job '" + job.name() + "'", known ? (Class<?>) type : null);
    }

    private static @Nullable Void check(Method test, String job, @Nullable Class<?> output) {
        if (output == null) {
            return null;
        }
        for (Parameter parameter : test.getParameters()) {
            Class<?> wanted = GENERIC.contains(parameter.getType()) ? argument(parameter.getParameterizedType()) : null;
            if (wanted != null && !wanted.isRecord() && !wanted.isAssignableFrom(output)) {
                String kind = parameter.getType().getSimpleName();
                throw new BadTest("the output of " + job + " is of type " + output.getSimpleName() + ", but parameter '"
                        + parameter.getName() + "' is of type " + kind + "<" + wanted.getSimpleName()
                        + ">. Declare it as " + kind + "<" + output.getSimpleName() + ">.");
            }
        }
        return null;
    }

    private static @Nullable Class<?> argument(Type type) {
        return type instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> only
                ? only
                : null;
    }
}
