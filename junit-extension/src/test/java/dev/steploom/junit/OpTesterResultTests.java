package dev.steploom.junit;

import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Op0;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunClock;
import dev.steploom.execution.StepFailure;
import dev.steploom.type.RuntimeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the result of one op's test tells: events, messages, failures, retries and hooks. */
class OpTesterResultTests {
    @Nested
    class TheResult {
        private final Op0<Integer> writes = op("writes", (OpContext context) -> {
            context.log().info("wrote {} rows", 3);
            context.materialize(AssetMaterialization.of("rows"));
            return 3;
        });

        @Test
        void hasTheEventsOfAStepInProduction() {
            assertThat(OpTester.of(OpTesterTests.ADD_ONE)
                            .input("number", 5)
                            .run()
                            .eventsForNode("add_one"))
                    .extracting(Event::type)
                    .containsExactly(
                            EventType.RESOURCE_INIT_STARTED,
                            EventType.RESOURCE_INIT_SUCCESS,
                            EventType.STEP_START,
                            EventType.STEP_INPUT,
                            EventType.STEP_OUTPUT,
                            EventType.HANDLED_OUTPUT,
                            EventType.STEP_SUCCESS);
        }

        @Test
        void hasTheMessages() {
            assertThat(OpTester.of(writes).run().logs())
                    .extracting(Event.LogMessage::message)
                    .containsExactly("wrote 3 rows");
        }

        @Test
        void hasTheMaterializations() {
            assertThat(OpTester.of(writes).run().materializations()).containsExactly(AssetMaterialization.of("rows"));
        }

        @Test
        void ofAnOpWithoutAHandleHasItsOutputsByName() {
            OpDefinition split = OpDefinition.builder("split", context -> {
                        context.emit("left", 1);
                        context.emit("right", 2);
                    })
                    .outputs(
                            OutputDefinition.of("left", RuntimeType.of(Integer.class)),
                            OutputDefinition.of("right", RuntimeType.of(Integer.class)))
                    .build();

            JobExecutionResult result = OpTester.of(split).run();

            assertThat(result.outputValue("left")).isEqualTo(1);
            assertThat(result.outputValue("right")).isEqualTo(2);
        }

        @Test
        void ofAnOpThatFailsHasTheFailure() {
            var result = OpTester.of(OpTesterTests.DIVIDE).inputs(1, 0).run();

            assertThat(result.success()).isFalse();
            assertThat(result.failures().get("divide").error().chain()).endsWith("ArithmeticException");
        }
    }

    @Test
    void aFailureThrowsIfAsked() {
        assertThatThrownBy(() -> OpTester.of(OpTesterTests.DIVIDE)
                        .inputs(1, 0)
                        .raiseOnError(true)
                        .run())
                .isInstanceOf(StepFailure.class)
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTypeThatTheOutputDoesNotHaveFailsTheStepAsInProduction() {
        OpDefinition lies = OpDefinition.builder("lies", context -> context.emit("five"))
                .outputs(OutputDefinition.of("result", RuntimeType.of(Integer.class)))
                .build();

        assertThat(OpTester.of(lies).run().failures().get("lies").error().message())
                .contains("expected Integer, found String \"five\"");
    }

    /** Time that only waiting moves. */
    private static final class WaitingClock implements RunClock {
        private Instant now = Instant.parse("2024-01-01T00:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanoTime() {
            return now.toEpochMilli() * 1_000_000;
        }

        @Override
        public void sleep(Duration time) {
            now = now.plus(time);
        }
    }

    @Test
    void retriesDoNotKeepTheTestWaiting() {
        Op0<Integer> flaky = op("flaky", (OpContext context) -> 6 / context.retryNumber())
                .withRetry(RetryPolicy.of(1).withDelay(Duration.ofDays(365)));

        assertThat(OpTester.of(flaky).run().output()).isEqualTo(6);
    }

    @Test
    void isNamedForItsOp() {
        assertThat(OpTester.of(OpTesterTests.ADD_ONE)).hasToString("tester of op add_one(number: Integer) -> Integer");
    }

    @Test
    void retriesWaitByTheClockOfTheTest() {
        Op0<Integer> flaky = op("flaky", (OpContext context) -> 6 / context.retryNumber())
                .withRetry(RetryPolicy.of(2).withDelay(Duration.ofHours(1)));
        WaitingClock clock = new WaitingClock();

        var result = OpTester.of(flaky).clock(clock).run();

        assertThat(result.output()).isEqualTo(6);
        assertThat(result.retries()).containsEntry("flaky", 1);
        assertThat(clock.now()).isEqualTo("2024-01-01T01:00:00Z");
    }

    @Test
    void theHooksOfTheHandleRun() {
        List<String> seen = new ArrayList<>();
        HookDefinition hook = HookDefinition.onSuccess("seen", context -> seen.add(context.stepKey()));

        OpTester.of(OpTesterTests.ADD_ONE.as("first").withHooks(hook)).inputs(1).run();

        assertThat(seen).containsExactly("first");
    }
}
