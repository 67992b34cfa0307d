package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.execution.JobExecution;
import dev.steploom.execution.RunOptions;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs that belong together, with what they share. */
class DefinitionsTests {
    private static final ResourceKey<String> SERVER = new ResourceKey<>("server", String.class);

    private static final OpDefinition ASK = OpDefinition.builder(
                    "ask", context -> context.emit(context.resource(SERVER)))
            .outputs(OutputDefinition.of("result", RuntimeType.of(String.class)))
            .requires(List.of("server"))
            .build();

    private static JobBuilder job(String name, OpDefinition... ops) {
        return JobDefinition.builder(GraphDefinition.builder("g").define(ops).build())
                .name(name);
    }

    private static Object run(JobDefinition job) {
        return JobExecution.executeInProcess(job, new RunOptions()).outputForNode("ask");
    }

    @Test
    void aJobIsFoundByNameWithTheResourcesThatItLacks() {
        Definitions definitions = Definitions.builder()
                .jobs(job("asks", ASK).build())
                .resource(SERVER, "the shared one")
                .build();

        assertThat(run(definitions.job("asks"))).isEqualTo("the shared one");
        assertThat(definitions.jobs()).extracting(JobDefinition::name).containsExactly("asks");
        assertThat(definitions).hasToString("definitions of jobs asks");
    }

    @Test
    void aJobKeepsItsOwnResource() {
        JobDefinition own = job("asks", ASK)
                .resource("server", ResourceDefinition.of("its own"))
                .build();
        Definitions definitions = Definitions.builder()
                .jobs(own)
                .resource(SERVER, "the shared one")
                .build();

        assertThat(run(definitions.job("asks"))).isEqualTo("its own");
    }

    @Test
    void aJobThatWasGivenNoneHasTheSharedExecutorAndLoggers() {
        ExecutorDefinition threads = ExecutorDefinition.of(Executor.threads(2));
        LoggerDefinition audit = LoggerDefinition.from(context -> org.slf4j.LoggerFactory.getLogger("audit"));
        JobDefinition own = job("own")
                .executor(Executor.inProcess())
                .logger("mine", LoggerDefinition.CONSOLE)
                .build();
        Definitions definitions = Definitions.builder()
                .jobs(job("shares").build(), own)
                .executor(threads)
                .logger("audit", audit)
                .build();

        JobDefinition shares = definitions.job("shares");
        assertThat(shares.executor()).isSameAs(threads);
        assertThat(shares.hasSpecifiedExecutor()).isFalse();
        assertThat(shares.loggers()).isEqualTo(Map.of("audit", audit));
        assertThat(shares.hasSpecifiedLoggers()).isFalse();
        assertThat(definitions.job("own").executor().name()).isEqualTo("in_process");
        assertThat(definitions.job("own").loggers()).containsOnlyKeys("mine");
    }

    @Test
    void whatAJobSharesStaysWithItsCopies() {
        ExecutorDefinition threads = ExecutorDefinition.of(Executor.threads(2));
        JobDefinition shares = Definitions.builder()
                .jobs(job("shares").build())
                .executor(threads)
                .build()
                .job("shares");

        assertThat(shares.withHooks(List.of()).executor()).isSameAs(threads);
    }

    @Test
    void anUnknownJobIsAnsweredWithTheNearestName() {
        Definitions definitions =
                Definitions.builder().jobs(job("import_rows").build()).build();

        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(() -> definitions.job("import_row"))
                .withMessageStartingWith(
                        "there is no job \"import_row\" in these definitions. Did you mean \"import_rows\"?");
    }

    @Test
    void theSameJobMayBeGivenTwice() {
        JobDefinition job = job("once").build();

        assertThat(Definitions.builder().jobs(job, job).build().jobs()).hasSize(1);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        OpDefinition otherAsk = OpDefinition.builder("ask", context -> {}).build();
        Definitions.Builder builder = Definitions.builder()
                .jobs(
                        job("asks", ASK).build(),
                        job("twice").build(),
                        job("twice").build())
                .jobs(job("differs", otherAsk).build())
                .resource("sever", ResourceDefinition.of("a typo"))
                .resource("bad-key", ResourceDefinition.of(1))
                .resource("client", ResourceDefinition.from(() -> 1).requires(List.of("severs")));

        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(builder::build)
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(problem -> problem.message().replaceAll(" \\([A-Za-z]+\\.java:\\d+\\)", " (…)"))
                        .containsExactly(
                                "definitions: resource key \"bad-key\" is not a valid name. Keys consist of letters, "
                                        + "digits and underscores, and do not begin with a digit.",
                                "definitions: resource \"client\" requires resource \"severs\", which the definitions "
                                        + "do not have. Did you mean \"sever\"?",
                                "job 'asks': op 'ask' requires resource \"server\", which neither the job nor the "
                                        + "definitions have. Did you mean \"sever\"?",
                                "job 'twice': another job has the same name (…). Rename one of them.",
                                "job 'differs': its \"ask\" is not the one of job 'asks'. Rename one of them; if it is "
                                        + "one op, keep it in a constant that both jobs call."));
    }

    @Test
    void aSharedResourceThatDoesNotFitAJobIsToldWithTheJob() {
        OpDefinition kept = OpDefinition.builder("kept", context -> context.emit(1))
                .outputs(OutputDefinition.of("result", RuntimeType.of(Integer.class))
                        .keptBy("server"))
                .build();
        Definitions.Builder builder =
                Definitions.builder().jobs(job("keeps", kept).build()).resource(SERVER, "no manager");

        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(builder::build)
                .withMessageContaining(
                        "job 'keeps': output \"result\" of op 'kept' is to be kept by resource \"server\", "
                                + "which is resource (value no manager). Bind an IOManager.");
    }
}
