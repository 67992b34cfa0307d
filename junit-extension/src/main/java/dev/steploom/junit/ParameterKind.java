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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test with a job may take as a parameter. */
enum ParameterKind {
    /** What the run did. */
    RESULT(ExecuteInProcessResult.class, JobExecutionResult.class) {
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
    RUN(JobRun.class) {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.run();
        }
    },
    /** What remembers the runs. */
    INSTANCE(Instance.class) {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.instance();
        }
    },
    /** The job, or its definition. */
    JOB(Job.class, JobDefinition.class) {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            Job<?> job = runs.run().job();
            return parameter.getType() == Job.class ? job : job.definition();
        }
    },
    /** The clock of the runs. */
    CLOCK(Clock.class, RunClock.class) {
        @Override
        Object value(TestRuns runs, Parameter parameter) {
            return runs.clock();
        }
    };

    /** For messages. */
    static final String ALL =
            "ExecuteInProcessResult<R>, JobExecutionResult, JobRun<R>, Job<R>, JobDefinition, Instance, Clock,"
                    + " RunClock, any type with @OutputOf, and resources with @MockResource, @SpyResource or @BindResource";

    /** Those that are made of what a run did. */
    static final Set<ParameterKind> OF_RESULT = Set.of(RESULT, OUTPUT);

    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull");

    private final List<Class<?>> types;

    ParameterKind(Class<?>... types) {
        this.types = List.of(types);
    }

    abstract @Nullable Object value(TestRuns runs, Parameter parameter);

    /** What a parameter is to be given; null if that is not ours to say. */
    static @Nullable ParameterKind of(Parameter parameter) {
        if (parameter.isAnnotationPresent(OutputOf.class)) {
            return OUTPUT;
        }
        if (isClaimed(parameter)) {
            return null;
        }
        for (ParameterKind kind : values()) {
            if (kind.types.contains(parameter.getType())) {
                return kind;
            }
        }
        return null;
    }

    /** An annotation says that another extension gives the parameter its value, as {@code @Mock Clock} does. */
    static boolean isClaimed(Parameter parameter) {
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
