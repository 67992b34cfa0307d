package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Arithmetic.RETURN_FIVE;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.mockResource;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Jobs and graphs: options, settings of calls, and what they print. */
class JobTests {

    interface Server {
        String ping();
    }

    private static final ResourceKey<Server> SERVER = resource("server", Server.class);

    private static Server server(String name) {
        return () -> name;
    }

    static String interactWithServer(OpContext context) {
        return context.resource(SERVER).ping();
    }

    private static final Op0<String> INTERACT = op(JobTests::interactWithServer).requires(SERVER);
    private static final Graph0<String> DO_STUFF = graph("do_stuff", () -> INTERACT.call());

    @Test
    void anOpAloneIsAJobWhoseInputsAndResultAreTheOps() {
        Job<Integer> sum = ADDER.as("sum").toJob("sum_alone", j -> j.inputValue("a", 3));

        var result = sum.executeInProcess(o -> o.inputValue("b", 4));

        assertThat(result.output()).isEqualTo(7);
        assertThat(result.stepsToExecute()).containsExactly("sum");
        assertThat(sum.graph().nodes().get("sum").location())
                .isEqualTo(ADDER.definition().location());
    }

    @Test
    void anOpAloneBindsTheResourcesThatItRequires() {
        assertThat(INTERACT.toJob("interact", j -> j.resource(SERVER, server("alone")))
                        .executeInProcess()
                        .output())
                .isEqualTo("alone");
    }

    @Test
    void twoJobsOfOneGraphBindTheirOwnResources() {
        Job<String> prod = DO_STUFF.toJob("do_stuff_prod", j -> j.resource(SERVER, server("prod")));
        Job<String> local = DO_STUFF.toJob("do_stuff_local", j -> j.resource(SERVER, mockResource(Server.class)));

        assertThat(prod.executeInProcess().output()).isEqualTo("prod");
        assertThat(local.executeInProcess().output()).isEmpty();
        assertThat(prod.graph()).isSameAs(local.graph());
    }

    @Test
    void theRunMayBringItsOwnResources() {
        Job<String> job = DO_STUFF.toJob("job", j -> j.resource(SERVER, server("job")));

        assertThat(job.executeInProcess(o -> o.resource(SERVER, server("run"))).output())
                .isEqualTo("run");
    }

    @Test
    void optionsReachTheDefinition() {
        JobDefinition job = job(
                        "options",
                        () -> ADD_ONE.call(value(1)),
                        j -> j.description("Adds.")
                                .tags(Map.of("team", "data"))
                                .runTags(Map.of("why", "test"))
                                .metadata(Map.of("rows", 3))
                                .opRetryPolicy(RetryPolicy.of(2))
                                .config(Map.of("ops", Map.of())))
                .definition();

        assertThat(job.description()).isEqualTo("Adds.");
        assertThat(job.tags()).isEqualTo(Map.of("team", "data"));
        assertThat(job.runTags()).isEqualTo(Map.of("why", "test"));
        assertThat(job.metadata()).containsOnlyKeys("rows");
        assertThat(job.opRetryPolicy()).isEqualTo(RetryPolicy.of(2));
        assertThat(job.runConfig().values()).isEqualTo(Map.of("ops", Map.of()));
    }

    @Test
    void anInputOfTheJobTakesAValue() {
        Graph2<Integer, Integer, Integer> add = graph("add", (Out<Integer> a, Out<Integer> b) -> ADDER.call(a, b))
                .inputs("left", "right");
        Job<Integer> job = add.toJob("add_job", j -> j.inputValue("left", 40).inputValue("right", 1));

        assertThat(job.executeInProcess(o -> o.inputValue("right", 2)).output()).isEqualTo(42);
    }

    @Test
    void aNameThatIsNoneIsRefusedWhereTheJobIsMade() {
        assertThatThrownBy(() -> RETURN_FIVE.toJob("my job"))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageMatching("job name \"my job\" is not a valid name\\..* \\(JobTests\\.java:\\d+\\)");
        assertThatThrownBy(() -> graph("five", () -> RETURN_FIVE.call()).toJob("int"))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageMatching("job name \"int\" is a reserved name\\..* \\(JobTests\\.java:\\d+\\)");
    }

    @Test
    void hooksRunOnTheirNodesAndOnAllStepsOfAJob() {
        List<String> heard = new ArrayList<>();
        HookDefinition onNode = HookDefinition.onSuccess("on_node", c -> heard.add("node " + c.stepKey()));
        HookDefinition onJob = HookDefinition.onSuccess("on_job", c -> heard.add("job " + c.stepKey()));

        job("hooked", () -> ADD_ONE.withHooks(onNode).call(RETURN_FIVE.call()))
                .withHooks(onJob)
                .executeInProcess();

        assertThat(heard).containsExactlyInAnyOrder("job return_five", "job add_one", "node add_one");
    }

    @Test
    void settingsOfACallStayWithItsNode() {
        Job<Integer> job = job(
                "settings",
                () -> ADD_ONE.call(ADD_ONE.withTags(Map.of("a", 1))
                        .withTags(Map.of("b", "two"))
                        .withRetry(RetryPolicy.of(1))
                        .call(value(1))));

        Node first = job.graph().nodes().get("add_one");
        Node second = job.graph().nodes().get("add_one_2");
        assertThat(first.tags()).isEqualTo(Map.of("a", "1", "b", "two"));
        assertThat(first.invocation().retryPolicy()).isEqualTo(RetryPolicy.of(1));
        assertThat(second.tags()).isEmpty();
        assertThat(second.invocation().retryPolicy()).isNull();
    }

    @Test
    void aRetryOfACallRuns() {
        AtomicInteger attempts = new AtomicInteger();
        Op0<Integer> flaky = op("flaky", () -> attempts.incrementAndGet() / (attempts.get() - 1));

        assertThat(job("retried", () -> flaky.withRetry(RetryPolicy.of(1)).call())
                        .executeInProcess()
                        .output())
                .isEqualTo(2);
    }

    @Test
    void executeShowsAFailureInTheResult() {
        Op0<Integer> fails = op("fails", () -> Integer.parseInt("x"));
        Job<Integer> job = job("failing", () -> fails.call());

        assertThat(job.execute().success()).isFalse();
        assertThatThrownBy(() -> job.execute(o -> o.raiseOnError(true)))
                .hasRootCauseInstanceOf(NumberFormatException.class);
        assertThatThrownBy(job::executeInProcess).hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void everyNodeKnowsTheLineOfItsCall() {
        String line = Lines.next();
        Job<Integer> job = job("lines", () -> ADD_ONE.call(value(1)));

        assertThat(job.graph().nodes().get("add_one").location()).hasToString(line);
        assertThat(job.graph().location()).hasToString(line);
    }

    @Test
    void aGraphNamesItsInputsAfterTheParametersOfAMethod() {
        Graph1<Integer, Integer> graph = graph("add_two", JobTests::addTwo);

        assertThat(graph).hasToString("graph add_two(start_value: Integer) -> Integer of 2 nodes");
    }

    static Out<Integer> addTwo(Out<Integer> startValue) {
        return ADD_ONE.call(ADD_ONE.call(startValue));
    }

    @Test
    void aJobDrawsItself() {
        Job<Integer> job = job("drawn", () -> ADD_ONE.call(RETURN_FIVE.call()));

        assertThat(job.toText()).contains("return_five", "add_one");
        assertThat(job.toMermaid()).contains("return_five", "add_one");
        assertThat(job.toSvg()).contains("<svg", "return_five", "add_one");
    }

    @Test
    void valuesPrintWhatTheyAre() {
        List<String> printed = new ArrayList<>();
        job("printed", () -> {
            Out<Integer> five = RETURN_FIVE.call();
            printed.add(five.toString());
            printed.add(Arithmetic.SPLIT.call(five).toString());
            printed.add(Steploom.all(five, five).toString());
        });

        assertThat(printed)
                .containsExactly(
                        "output \"result\" of op 'return_five'",
                        "the outputs [left, right_half] of op 'split'",
                        "all[output \"result\" of op 'return_five', output \"result\" of op 'return_five']");
        assertThat(value("x")).hasToString("value(x)");
        assertThat(DO_STUFF.as("again")).hasToString("graph do_stuff() -> String of 1 nodes as again");
    }

    @Test
    void aFailedRunIsResumed() {
        AtomicBoolean network = new AtomicBoolean();
        Op0<Integer> fetch = op("fetch", () -> 41);
        Op1<Integer, Integer> publish = op("publish", (Integer number) -> {
            if (!network.get()) {
                throw new IllegalStateException("no network");
            }
            return number + 1;
        });
        Job<Integer> job = job("j", () -> publish.call(fetch.call()));
        ExecuteInProcessResult<Integer> failed = job.execute();

        network.set(true);
        ExecuteInProcessResult<Integer> resumed = job.reexecute(failed);

        assertThat(resumed.executionOrder()).containsExactly("publish");
        assertThat(resumed.output()).isEqualTo(42);
    }

    @Test
    void aRunIsForAPartition() {
        Op0<String> day = op("day", (OpContext context) -> context.partitionKey());
        Job<String> job =
                job("j", () -> day.call(), j -> j.partitions(TimeWindowPartitionsDefinition.daily("2026-01-01")));

        assertThat(job.executeInProcess(o -> o.partitionKey("2026-01-31")).output())
                .isEqualTo("2026-01-31");
    }

    @Test
    void aPartitionMakesItsRunConfig() {
        Op0<String> day = op("day", (OpContext context) -> String.valueOf(context.config()))
                .withConfig(String.class);
        Job<String> job = job(
                "j",
                () -> day.call(),
                j -> j.config(PartitionedConfig.ofKeys(
                        List.of("a", "b"), key -> Map.of("ops", Map.of("day", Map.of("config", "for " + key))))));

        assertThat(job.executeInProcess(o -> o.partitionKey("b")).output()).isEqualTo("for b");
    }
}
