package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunClock;
import dev.steploom.instance.Instance;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test with a job may take as a parameter. */
enum ParameterKind {
    /** What the run did. */
    RESULT {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.result();
        }
    },
    /** An output of the run; told by its annotation. */
    OUTPUT {
        @Override
        @Nullable
        Object value(TestRuns runs, Parameter parameter) {
            return OutputParameter.of(parameter).value(runs.result());
        }
    },
    /** A run for the test to execute. */
    RUN {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.run();
        }
    },
    /** What remembers the runs. */
    INSTANCE {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.instance();
        }
    },
    /** The job, or its definition. */
    JOB {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            Job<?> job = runs.run().job();
            return parameter.getType() == Job.class ? job : job.definition();
        }
    },
    /** The clock of the runs. */
    CLOCK {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.clock();
        }
    };

    /** For messages. */
    static final String ALL =
            "ExecuteInProcessResult<R>, JobExecutionResult, JobRun<R>, Job<R>, JobDefinition, Instance, Clock,"
                    + " RunClock, any type with @OutputOf, and resources with @MockResource or @SpyResource";

    /** Those that are made of what a run did. */
    static final Set<ParameterKind> OF_RESULT = Set.of(RESULT, OUTPUT);

    private static final Map<Class<?>, ParameterKind> BY_TYPE = Map.of(
            ExecuteInProcessResult.class, RESULT,
            JobExecutionResult.class, RESULT,
            JobRun.class, RUN,
            Instance.class, INSTANCE,
            Job.class, JOB,
            JobDefinition.class, JOB,
            Clock.class, CLOCK,
            RunClock.class, CLOCK);

    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull");

    abstract @Nullable Object value(TestRuns runs, Parameter parameter);

    /** What a parameter is to be given; null if that is not ours to say. */
    static @Nullable ParameterKind of(Parameter parameter) {
        if (parameter.isAnnotationPresent(OutputOf.class)) {
            return OUTPUT;
        }
        return isClaimed(parameter) ? null : BY_TYPE.get(parameter.getType());
    }

    /** An annotation says that another extension gives the parameter its value, as {@code @Mock Clock} does. */
    private static boolean isClaimed(Parameter parameter) {
        for (Annotation annotation : parameter.getAnnotations()) {
            if (!NULLNESS.contains(annotation.annotationType().getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the test method takes a parameter of one of some kinds. */
    static boolean isTaken(ExtensionContext context, Set<ParameterKind> kinds) {
        for (Parameter parameter : context.getRequiredTestMethod().getParameters()) {
            ParameterKind kind = of(parameter);
            if (kind != null && kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
