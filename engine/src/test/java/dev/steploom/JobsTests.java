package dev.steploom;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.definition.Executor;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import org.junit.jupiter.api.Test;

class JobsTests {
    private static final ResourceKey<String> SERVER = Steploom.resource("server", String.class);
    private static final Op0<Integer> LENGTH = op(
                    "length", (OpContext context) -> context.resource(SERVER).length())
            .requires(SERVER);
    private static final Op0<String> SHOUT = op(
                    "shout", (OpContext context) -> context.resource(SERVER).toUpperCase(java.util.Locale.ROOT))
            .requires(SERVER);
    private static final Job<Integer> MEASURE = job("measure", () -> LENGTH.call());
    private static final Job<String> CALL = job("call", () -> SHOUT.call());

    private static final Jobs JOBS = Jobs.builder()
            .jobs(MEASURE, CALL)
            .resource(SERVER, ResourceDefinition.from(() -> "host"))
            .executor(Executor.threads(2))
            .build();

    @Test
    void aJobKeepsItsTypeAndGetsWhatItLacks() {
        Job<Integer> measure = JOBS.get(MEASURE);
        int length = measure.executeInProcess().output();

        assertThat(length).isEqualTo(4);
        assertThat(measure.executor().name()).isEqualTo("threads");
        assertThat(measure.hasSpecifiedExecutor()).isFalse();
        assertThat(measure.resources()).containsOnlyKeys("server");
    }

    @Test
    void aJobIsFoundByName() {
        assertThat(JOBS.job("call").executeInProcess().output()).isEqualTo("HOST");
        assertThat(JOBS.all()).extracting(Job::name).containsExactly("measure", "call");
    }

    @Test
    void anUnknownJobIsRefused() {
        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(() -> JOBS.job("mesure"))
                .withMessageStartingWith("there is no job \"mesure\" in these definitions. Did you mean \"measure\"?");
        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(() -> JOBS.get(job("measure", () -> LENGTH.call())))
                .withMessageStartingWith("job 'measure' is none of these jobs. Add it with jobs(...).");
    }
}
