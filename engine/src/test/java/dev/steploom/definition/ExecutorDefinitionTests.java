package dev.steploom.definition;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.Job;
import dev.steploom.JobOptions;
import dev.steploom.Op0;
import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import dev.steploom.config.Environment;
import dev.steploom.config.RunConfig;
import dev.steploom.instance.StepState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What carries out the steps of a job's runs, and what run config says to it. */
class ExecutorDefinitionTests {
    record Size(int threads, int perDatabase) {}

    private static final Op0<Integer> ONE = op("one", () -> 1);

    private static Job<Integer> one(Consumer<? super JobOptions> options) {
        return job("one_job", () -> ONE.call(), options);
    }

    private static ResolvedExecutor resolve(Job<?> job, String runConfig) {
        return job.executor()
                .resolve(JobConfig.resolve(
                                job.definition(), RunConfig.parse(runConfig), job.executor(), Environment.SYSTEM)
                        .execution());
    }

    @Test
    void aJobThatWasGivenNoExecutorRunsInProcess() {
        Job<Integer> job = one(j -> {});

        assertThat(job.executor().name()).isEqualTo("multi_or_in_process");
        assertThat(job.hasSpecifiedExecutor()).isFalse();
        assertThat(resolve(job, "{}")).isEqualTo(new ResolvedExecutor(Executor.inProcess(), false));
    }

    @Test
    void theDefaultExecutorTakesTheReferencesChoiceAndTheShortForm() {
        Job<Integer> job = one(j -> {});

        assertThat(resolve(job, "execution: {config: {in_process:}}").retriesDisabled())
                .isFalse();
        assertThat(resolve(job, "execution: {config: {in_process: {retries: {disabled:}}}}")
                        .retriesDisabled())
                .isTrue();
        assertThat(resolve(job, "execution: {config: {retries: {disabled: {}}}}")
                        .retriesDisabled())
                .isTrue();
    }

    @Test
    void processesAreRefusedWithWhatToUseInstead() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> one(j -> {})
                        .execute(o -> o.runConfig(
                                RunConfig.parse("execution: {config: {multiprocess: {max_concurrent: 4}}}"))))
                .withMessage("The run config of job 'one_job' does not fit: line 1, column 36: "
                        + "root:execution:config:multiprocess: this release has no worker processes. "
                        + "Choose in_process, or give the job threads: executor(Executor.threads(4)).");
    }

    @Test
    void processesThatAnExecutorWasConfiguredWithAreRefusedToo() {
        ExecutorDefinition processes =
                ExecutorDefinition.multiOrInProcess().configured(Map.of("multiprocess", Map.of()));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> one(j -> j.executor(processes)).execute())
                .withMessage("The config that executor 'multi_or_in_process' was configured with does not fit: "
                        + "root:config:multiprocess: this release has no worker processes. "
                        + "Choose in_process, or give the job threads: executor(Executor.threads(4)).");
    }

    @Test
    void runConfigAdjustsThreads() {
        Job<Integer> job = one(j -> j.executor(Executor.threads(4)));

        assertThat(job.hasSpecifiedExecutor()).isTrue();
        assertThat(resolve(job, "{}").executor()).isEqualTo(Executor.threads(4));
        assertThat(resolve(job, "execution: {config: {max_concurrent: 2}}").executor())
                .isEqualTo(Executor.threads(2));
        assertThat(resolve(job, "execution: {config: {max_concurrent: null}}").executor())
                .isEqualTo(Executor.threads(4));
        assertThat(resolve(job, "execution: {config: {retries: {disabled: {}}}}")
                        .retriesDisabled())
                .isTrue();
    }

    @Test
    void runConfigAdjustsVirtualThreads() {
        Job<Integer> job = one(j -> j.executor(Executor.virtualThreads()
                .withLimits(StepLimits.maxConcurrent(100).withTag("db", 2))));

        assertThat(resolve(job, "execution: {config: {max_concurrent: 8}}").executor())
                .isEqualTo(Executor.virtualThreads()
                        .withLimits(StepLimits.maxConcurrent(8).withTag("db", 2)));
    }

    @Test
    void runConfigLimitsStepsByTag() {
        Job<Integer> job = one(j -> j.executor(Executor.threads(4).withLimits(StepLimits.NONE.withTag("db", 1))));

        assertThat(resolve(job, "{}").executor())
                .isEqualTo(Executor.threads(4).withLimits(StepLimits.NONE.withTag("db", 1)));
        assertThat(resolve(job, """
                        execution:
                          config:
                            tag_concurrency_limits:
                              - {key: database, value: redshift, limit: 4}
                              - {key: team, limit: 3}
                              - {key: host, value: {applyLimitPerUniqueValue: true}, limit: 2}
                        """).executor())
                .isEqualTo(Executor.threads(4)
                        .withLimits(StepLimits.NONE
                                .withTag("database", "redshift", 4)
                                .withTag("team", 3)
                                .withTagPerValue("host", 2)));
    }

    @Test
    void allMistakesInTheConfigOfThreadsAreTold() {
        Job<Integer> job = one(j -> j.executor(Executor.threads(4)));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> job.execute(o -> o.runConfig(RunConfig.of(Map.of(
                        "execution",
                        Map.of(
                                "config",
                                Map.of(
                                        "max_concurent",
                                        3,
                                        "tag_concurrency_limits",
                                        List.of(Map.of("key", "db", "limit", 0)))))))))
                .withMessage("""
                        The run config of job 'one_job' has 2 problems:
                          - root:execution:config: there is no field "max_concurent" here. Did you mean "max_concurrent"?
                          - root:execution:config:tag_concurrency_limits[0]:limit: expected a whole number from 1 to \
                        2147483647, found the number 0. Give a number within these limits.""");
    }

    @Test
    void aRecordMakesAnExecutor() {
        ExecutorDefinition sized = ExecutorDefinition.of(
                "sized",
                Size.class,
                size -> Executor.threads(size.threads()).withLimits(StepLimits.NONE.withTag("db", size.perDatabase())));
        Job<Integer> job = one(j -> j.executor(sized));

        assertThat(resolve(job, "execution: {config: {threads: 3, perDatabase: 1}}")
                        .executor())
                .isEqualTo(Executor.threads(3).withLimits(StepLimits.NONE.withTag("db", 1)));
        assertThat(sized.configured(new Size(2, 1)).name()).isEqualTo("sized");
    }

    @Test
    void aConfiguredExecutorGetsItsConfigFromWhatItWasConfiguredWith() {
        ExecutorDefinition threads = ExecutorDefinition.of(Executor.threads(8));
        Job<Integer> fixed = one(j -> j.executor(threads.configured(Map.of("max_concurrent", 2))));
        Job<Integer> mapped = one(j -> j.executor(
                threads.configured(ConfigField.of(ConfigType.INT), number -> Map.of("max_concurrent", number))));

        assertThat(resolve(fixed, "{}").executor()).isEqualTo(Executor.threads(2));
        assertThat(resolve(mapped, "execution: {config: 3}").executor()).isEqualTo(Executor.threads(3));
    }

    @Test
    void anExecutorThatCannotBeMadeOfItsConfigSaysWhy() {
        ExecutorDefinition sized = ExecutorDefinition.of(
                "sized", ConfigField.of(ConfigType.INT), number -> Executor.threads(((Number) number).intValue()));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> resolve(one(j -> j.executor(sized)), "execution: {config: 0}"))
                .withMessage(
                        "The run config does not fit: root:execution:config: executor 'sized' cannot be made of it: "
                                + "An executor of 0 threads cannot run a step. Give it at least 1.");
    }

    @Test
    void aDisabledRetryFailsItsStepOnlyWhereTheExecutorIsUsed() {
        AtomicInteger attempts = new AtomicInteger();
        Op0<Integer> flaky = op("flaky", () -> {
                    if (attempts.incrementAndGet() % 2 == 1) {
                        throw new IllegalStateException("again");
                    }
                    return 1;
                })
                .withRetry(RetryPolicy.of(1));
        Job<Integer> job = job("flaky_job", () -> flaky.call());
        RunConfig disabled = RunConfig.parse("execution: {config: {in_process: {retries: {disabled: {}}}}}");

        assertThat(job.executeInProcess(o -> o.runConfig(disabled)).steps())
                .containsEntry("flaky", StepState.SUCCEEDED);
        assertThat(job.execute(o -> o.runConfig(disabled)).steps()).containsEntry("flaky", StepState.FAILED);
    }

    @Test
    void runInProcessTakesAnyConfigForTheExecutorThatItDoesWithout() {
        assertThat(one(j -> j.executor(Executor.threads(2)))
                        .executeInProcess(o -> o.runConfig(RunConfig.parse("execution: {config: {whatever: 1}}")))
                        .output())
                .isEqualTo(1);
    }

    @Test
    void editorsKnowTheConfigOfTheExecutor() {
        assertThat(one(j -> {}).runConfigSchema()).contains("\"in_process\"", "\"multiprocess\"");
        assertThat(one(j -> j.executor(Executor.threads(2))).runConfigSchema())
                .contains("\"max_concurrent\"", "\"applyLimitPerUniqueValue\"")
                .doesNotContain("\"multiprocess\"");
    }

    @Test
    void theJobsOwnConfigMaySpeakToItsExecutor() {
        Job<Integer> job = one(j -> j.executor(Executor.threads(4))
                .config(RunConfig.builder()
                        .execution(Map.of("max_concurrent", 3))
                        .build()));

        assertThat(resolve(job, "{}").executor()).isEqualTo(Executor.threads(3));
        assertThat(resolve(job, "execution: {config: {max_concurrent: 2}}").executor())
                .isEqualTo(Executor.threads(2));
    }

    @Test
    void aBadNameIsRefused() {
        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(() -> ExecutorDefinition.of("my pool", ConfigField.ANYTHING, any -> Executor.inProcess()))
                .withMessageStartingWith("executor name \"my pool\" is not a valid name.");
    }
}
