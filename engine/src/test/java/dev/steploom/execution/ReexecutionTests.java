package dev.steploom.execution;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Steploom;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.instance.Instance;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.type.RuntimeType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReexecutionTests {
    private static final OpDefinition MONTH = OpDefinition.builder(
                    "month", context -> context.emit(context.partitionKey() + " " + context.config()))
            .outputs(OutputDefinition.of("result", RuntimeType.ANY))
            .build();

    private static JobDefinition job() {
        return JobDefinition.builder(GraphDefinition.builder("months")
                        .define(MONTH)
                        .invoke(NodeInvocation.of("month"))
                        .build())
                .config(PartitionedConfig.ofKeys(
                        List.of("may", "june"), key -> Map.of("ops", Map.of("month", Map.of("config", "of " + key)))))
                .build();
    }

    private static JobExecutionResult run(String key) {
        return JobExecution.execute(job(), new RunOptions().partitionKey(key));
    }

    @Test
    void aRunThatFollowsAnotherIsForTheSamePartition() {
        JobExecutionResult again = JobExecution.reexecute(job(), run("june"), new RunOptions());

        assertThat(again.outputForNode("month", "result")).isEqualTo("june of june");
    }

    @Test
    void optionsAreNotChangedByTheRunTheyAreFor() {
        RunOptions options = new RunOptions();

        JobExecution.reexecute(job(), run("june"), options);
        JobExecutionResult again = JobExecution.reexecute(job(), run("may"), options);

        assertThat(again.outputForNode("month", "result")).isEqualTo("may of may");
    }

    private static final Op0<Integer> READ = op("read", () -> 7);
    private static final AtomicBoolean BROKEN = new AtomicBoolean();
    private static final Op1<Integer, Integer> DOUBLE = op("double", (Integer number) -> {
        if (BROKEN.get()) {
            throw new IllegalStateException("disk full");
        }
        return 2 * number;
    });
    private static final Job<Integer> DOUBLED = Steploom.job("doubled", () -> DOUBLE.call(READ.call()));

    @Test
    void aRunInProcessIsGoneOnWithFromItsValues() {
        BROKEN.set(true);
        ExecuteInProcessResult<Integer> failed = DOUBLED.executeInProcess(o -> o.raiseOnError(false));
        BROKEN.set(false);

        ExecuteInProcessResult<Integer> again = DOUBLED.reexecute(failed);

        assertThat(again.executionOrder()).containsExactly("double");
        assertThat(again.output()).isEqualTo(14);
    }

    @Test
    void aRunOfAnotherJobIsNotGoneOnWith() {
        Job<Integer> other = READ.toJob("other");

        assertThatExceptionOfType(ReexecutionException.class)
                .isThrownBy(() -> DOUBLED.reexecute(other.execute(o -> o.runId("run-1")), o -> o.stepSelection("read")))
                .withMessage(
                        "Run run-1 is of job 'other', so job 'doubled' cannot go on with it. Re-execute it with the"
                                + " job that it is of.");
    }

    @Test
    void aNewRunStartsFromNoFailure() {
        assertThatExceptionOfType(ReexecutionException.class)
                .isThrownBy(() -> DOUBLED.execute(o -> o.fromFailure()))
                .withMessage("fromFailure() goes on with a run that failed, but job 'doubled' is to run anew. Leave it"
                        + " out, or call reexecute(earlier).");
    }

    @Test
    void aNewRunSelectsOpsAndNotSteps() {
        assertThatExceptionOfType(ReexecutionException.class)
                .isThrownBy(() -> DOUBLED.executeInProcess(o -> o.stepSelection("read")))
                .withMessage(
                        "stepSelection(...) selects steps of an earlier run, but job 'doubled' is to run anew. Write"
                                + " opSelection(...), or call reexecute(earlier, o -> o.stepSelection(...)).");
    }

    private static final Op0<Dynamic<Integer>> MANY = op("many", () -> {
        if (BROKEN.get()) {
            throw new IllegalStateException("no numbers");
        }
        return Dynamic.keyed(new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3)));
    });
    private static final AtomicInteger UNLUCKY = new AtomicInteger();
    private static final Op1<Integer, Integer> CHECK = op("check", (Integer number) -> {
        if (number == UNLUCKY.get()) {
            throw new IllegalStateException("no luck with " + number);
        }
        return number;
    });
    private static final Op1<Integer, Integer> SQUARE = op("square", (Integer number) -> number * number);
    private static final Op1<List<Integer>, Integer> SUM = op(
            "sum",
            (List<Integer> numbers) ->
                    numbers.stream().mapToInt(Integer::intValue).sum());
    private static final Job<Integer> SQUARES = Steploom.job(
            "squares",
            () -> SUM.call(
                    each(MANY.call()).map(x -> SQUARE.call(CHECK.call(x))).collect()));

    @Test
    void mappedStepsRunAgainForTheKeysThatFailedAlone() {
        UNLUCKY.set(2);
        ExecuteInProcessResult<Integer> failed = SQUARES.execute();
        UNLUCKY.set(0);

        ExecuteInProcessResult<Integer> again = SQUARES.reexecute(failed);

        assertThat(again.executionOrder()).containsExactly("check[b]", "square[b]", "sum");
        assertThat(again.output()).isEqualTo(14);
    }

    @Test
    void aDynamicOpThatFailedRunsAgainWithAllThatIsMappedOverIt() {
        BROKEN.set(true);
        ExecuteInProcessResult<Integer> failed = SQUARES.execute();
        BROKEN.set(false);

        assertThat(SQUARES.reexecute(failed).executionOrder())
                .containsExactlyInAnyOrder(
                        "many", "check[a]", "check[b]", "check[c]", "square[a]", "square[b]", "square[c]", "sum");
    }

    @Test
    void aRunThatAnInstanceRemembersIsFoundByItsId() {
        Instance instance = Instance.ephemeral();
        BROKEN.set(true);
        DOUBLED.execute(o -> o.instance(instance).runId("run-7"));
        BROKEN.set(false);

        JobExecutionResult again = JobExecution.reexecute(
                DOUBLED.definition(),
                "run-7",
                new RunOptions().instance(instance).fromFailure());

        assertThat(again.executionOrder()).containsExactly("double");
        assertThat(instance.runs()).hasSize(2);
    }

    @Test
    void aRunByItsIdNeedsAnInstance() {
        assertThatExceptionOfType(ReexecutionException.class)
                .isThrownBy(() -> JobExecution.reexecute(DOUBLED.definition(), "run-7", new RunOptions()))
                .withMessage("Run run-7 is looked for without an instance. Give the options one: instance(...).");
    }
}
