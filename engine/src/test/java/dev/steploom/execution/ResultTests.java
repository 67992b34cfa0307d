package dev.steploom.execution;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Outputs;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.type.RuntimeType;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a result tells of its run. */
class ResultTests {
    @Outputs
    record Parity(Optional<Integer> even, Optional<Integer> odd) {}

    static Parity parity(OpContext context) {
        context.materialize(AssetMaterialization.of("numbers"));
        context.observe(AssetObservation.of("source", Map.of("rows", 3)));
        return new Parity(Optional.of(2), Optional.empty());
    }

    static int fail(int number) {
        throw new IllegalStateException("no luck with " + number);
    }

    static final Op0<Parity> PARITY = op(ResultTests::parity);
    static final Op1<Integer, Integer> HALF = op("half", (Integer number) -> number / 2);
    static final Op1<Integer, Integer> FAIL = op(ResultTests::fail);
    static final Job<Integer> JOB = job("job", () -> {
        var parity = PARITY.call();
        HALF.as("half_odd").call(parity.opt(Parity::odd));
        return HALF.call(FAIL.call(parity.opt(Parity::even)));
    });

    private static ExecuteInProcessResult<Integer> run() {
        return JOB.executeInProcess(o -> o.raiseOnError(false));
    }

    @Test
    void stepsAreListedByHowTheyEnded() {
        assertThat(run().skippedSteps()).containsExactly("half_odd");
        assertThat(run().failedSteps()).containsExactly("fail");
    }

    @Test
    void theFirstFailureIsThere() {
        StepFailure failure = run().failure();

        assertThat(failure).isNotNull().hasRootCauseMessage("no luck with 2");
        assertThat(run().failures().get("fail").error().rootCause().message()).isEqualTo("no luck with 2");
    }

    @Test
    void whatOpsTellOfAssetsIsListed() {
        assertThat(run().materializations())
                .extracting(AssetMaterialization::key)
                .hasSize(1);
        assertThat(run().observations()).extracting(AssetObservation::key).hasSize(1);
        assertThat(run().expectations()).isEmpty();
    }

    @Test
    void theCauseOfAStepThatDidNotRunIsWhatFailedUpstream() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> run().outputForNode("half"))
                .withMessage(
                        "Step 'half' did not emit its output \"result\": it did not run, because a step upstream failed.")
                .havingRootCause()
                .withMessage("no luck with 2");
    }

    @Test
    void aStepThatWasSkippedHasNoCause() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> run().outputForNode("half_odd"))
                .withMessage("Step 'half_odd' did not emit its output \"result\": it was skipped.")
                .withNoCause();
    }

    @Test
    void eventsOfAGraphAreThoseOfTheStepsInIt() {
        Graph0<Integer> inner =
                graph("inner", () -> HALF.call(op("eight", () -> 8).call()));
        ExecuteInProcessResult<Integer> result =
                job("outer", () -> HALF.as("inner_half").call(inner.call())).executeInProcess();

        assertThat(result.eventsForNode("inner")).extracting(Event::stepKey).containsOnly("inner.eight", "inner.half");
        assertThat(result.eventsForNode("inner.half"))
                .extracting(Event::stepKey)
                .containsOnly("inner.half");
    }

    @Test
    void metadataOfAnOutputIsFoundByItsStepAndName() {
        OpDefinition load = OpDefinition.builder("load", context -> context.emit("rows", 20, Map.of("count", 20)))
                .outputs(OutputDefinition.of("rows", RuntimeType.ANY))
                .build();
        JobDefinition job = JobDefinition.builder(GraphDefinition.builder("g")
                        .define(load)
                        .invoke(NodeInvocation.of("load"))
                        .build())
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions());

        assertThat(result.outputMetadata("load", "rows")).containsKey("count");
        assertThat(result.outputMetadata("load", "columns")).isEqualTo(Map.<String, MetadataValue>of());
        assertThat(result.outputMetadata("other", "rows")).isEmpty();
    }
}
