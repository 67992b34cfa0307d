package dev.steploom.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Job;
import dev.steploom.definition.GraphDefinitionException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Composes and runs the twins in a class, and compares them with what the reference did. */
final class Twins {
    private Twins() {}

    /** A test for each twin, named as its case. */
    static Stream<DynamicTest> testsOf(Class<?> twins) {
        return in(twins).map(method -> DynamicTest.dynamicTest(id(method), () -> assertSameAsRecorded(method)));
    }

    /** The ids of the cases that have a twin. */
    static Stream<String> idsOf(Class<?> twins) {
        return in(twins).map(Twins::id);
    }

    private static Stream<Method> in(Class<?> twins) {
        return Arrays.stream(twins.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Twin.class))
                .sorted(Comparator.comparing(Twins::id));
    }

    private static String id(Method twin) {
        return twin.getAnnotation(Twin.class).value();
    }

    private static void assertSameAsRecorded(Method twin) throws Throwable {
        Spec recorded = CaseFiles.read(CaseFiles.RECORDED.resolve(id(twin) + ".json"));
        Spec expected = Spec.of(recorded.get("expected"));
        if (expected.has("definition_error")) {
            String refusal = twin.getAnnotation(Twin.class).refusal();
            assertThat(refusal).as("what the refusal says").isNotEmpty();
            assertThatThrownBy(() -> compose(twin))
                    .isInstanceOf(GraphDefinitionException.class)
                    .hasMessageContaining(refusal);
            return;
        }
        Job<?> job = compose(twin);
        List<Spec> expectedRuns = expected.specs("runs");
        assertThat(expectedRuns).hasSize(1);
        assertThat(Comparison.of(
                        "run",
                        withoutTrace(Expected.of(expectedRuns.get(0))),
                        withoutTrace(run(job, recorded)),
                        Set.of()))
                .isEmpty();
    }

    private static Job<?> compose(Method twin) throws Throwable {
        try {
            return (Job<?>) twin.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> run(Job<?> job, Spec recorded) {
        Map<String, Object> config =
                Spec.of(recorded.get("spec")).specs("runs").get(0).map("run_config");
        return Recording.of(
                job.executeInProcess(options -> options.runConfig(config).raiseOnError(false)), new CaseTrace());
    }

    /** The trace is what the bodies of the vocabulary append; those of the twins are plain Java. */
    private static Map<String, Object> withoutTrace(Map<String, Object> run) {
        run.remove("trace");
        return run;
    }
}
