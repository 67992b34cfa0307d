package dev.steploom.junit;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.junit.OpTesterTests.ADD_ONE;
import static dev.steploom.junit.OpTesterTests.RETURN_FIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An op is tested where a job uses it. */
class OpTesterOfJobTests {
    private static final ResourceKey<String> SERVER = resource("server", String.class);

    private static final Op1<Integer, String> UPLOAD = op(
                    "upload", (OpContext context, Integer rows) -> context.resource(SERVER) + " got " + rows)
            .inputs("rows")
            .requires(SERVER);
    private static final Graph1<Integer, String> PUBLISH =
            graph("publish", (Out<Integer> rows) -> UPLOAD.as("send").call(ADD_ONE.call(rows)));
    private static final Job<String> DO_STUFF =
            job("do_stuff", () -> PUBLISH.call(RETURN_FIVE.call()), j -> j.resource(SERVER, "prod"));

    @Test
    void insideAGraphByItsPath() {
        assertThat(OpTester.of(DO_STUFF, "publish.add_one").inputs(41).run().outputValue("result"))
                .isEqualTo(42);
    }

    @Test
    void withTheResourcesOfTheJob() {
        assertThat(OpTester.of(DO_STUFF, "publish.send").inputs(3).run().outputValue("result"))
                .isEqualTo("prod got 3");
    }

    @Test
    void withAResourceInPlaceOfTheJobs() {
        assertThat(OpTester.of(DO_STUFF, "publish.send")
                        .inputs(3)
                        .with(SERVER, "fake")
                        .run()
                        .outputValue("result"))
                .isEqualTo("fake got 3");
    }

    @Test
    void underTheNameOfItsNode() {
        var result = OpTester.of(DO_STUFF, "publish.send").inputs(3).run();

        assertThat(result.jobName()).isEqualTo("do_stuff");
        assertThat(result.stepsToExecute()).containsExactly("send");
    }

    @Test
    void withHooksTagsAndRetriesOfTheJobAndTheNode() {
        List<String> seen = new ArrayList<>();
        Op1<Integer, Integer> flaky = op("flaky", (OpContext context, Integer number) -> number / context.retryNumber())
                .inputs("number");
        Job<Integer> job = job(
                "flaky_job",
                () -> flaky.withHooks(HookDefinition.onSuccess("of_node", context -> seen.add("node")))
                        .call(RETURN_FIVE.call()),
                j -> j.opRetryPolicy(RetryPolicy.of(1))
                        .tags(Map.of("team", "data"))
                        .hooks(HookDefinition.onSuccess("of_job", context -> seen.add("job"))));

        var result = OpTester.of(job, "flaky").inputs(4).run();

        assertThat(result.outputValue("result")).isEqualTo(4);
        assertThat(result.tags()).containsEntry("team", "data");
        assertThat(seen).containsExactlyInAnyOrder("node", "job");
    }

    @Test
    void forAPartitionOfTheJob() {
        Job<String> job = job(
                "colours",
                () -> op("colour", OpContext::partitionKey).call(),
                j -> j.partitions(StaticPartitionsDefinition.of("red", "green")));

        assertThat(OpTester.of(job, "colour").partitionKey("green").run().outputValue("result"))
                .isEqualTo("green");
        assertThatThrownBy(() -> OpTester.of(job, "colour").partitionKey("blue").run())
                .hasMessageContaining("blue");
    }

    @Test
    void aPathThatLeadsNowhereBringsTheNearestName() {
        assertThatThrownBy(() -> OpTester.of(DO_STUFF, "publish.sned"))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith(
                        "There is no op \"publish.sned\" in job 'do_stuff': graph 'publish' has no node "
                                + "\"sned\". Did you mean \"send\"?");
    }

    @Test
    void aGraphIsNoOp() {
        assertThatThrownBy(() -> OpTester.of(DO_STUFF, "publish"))
                .hasMessageStartingWith(
                        "There is no op \"publish\" in job 'do_stuff': it is a graph. Name an op in it, "
                                + "such as \"publish.");
    }

    @Test
    void nothingIsInsideAnOp() {
        assertThatThrownBy(() -> OpTester.of(DO_STUFF, "return_five.inner"))
                .hasMessageStartingWith(
                        "There is no op \"return_five.inner\" in job 'do_stuff': op 'return_five' is no graph.");
    }
}
