package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.ErrorSource;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.instance.StepState;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What is left of a run in which a step failed. */
class FailureTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op1<Integer, Integer> READ = op("read", (Integer number) -> {
        throw new IOException("disk full");
    });
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final Op0<Integer> OTHER = op("other", () -> 7);
    private static final Job<Integer> JOB = job("import_rows", () -> {
        OTHER.call();
        return NEXT.call(READ.call(ONE.call()));
    });

    @Test
    void outputsAndEventsBeforeTheFailureAreKept() {
        ExecuteInProcessResult<Integer> result = JOB.executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.success()).isFalse();
        assertThat(result.output(ONE)).isEqualTo(1);
        assertThat(result.output(OTHER)).isEqualTo(7);
        assertThat(result.steps())
                .containsEntry("one", StepState.SUCCEEDED)
                .containsEntry("read", StepState.FAILED)
                .containsEntry("next", StepState.UPSTREAM_FAILED);
        assertThat(result.eventsForNode("one"))
                .extracting(Event::type)
                .containsExactly(
                        EventType.STEP_START, EventType.STEP_OUTPUT, EventType.HANDLED_OUTPUT, EventType.STEP_SUCCESS);
    }

    @Test
    void theErrorKeepsItsChain() {
        ExecuteInProcessResult<Integer> result = JOB.executeInProcess(o -> o.raiseOnError(false));

        Event.StepFailed failed = result.failures().get("read");
        assertThat(failed.error().chain()).containsExactly("StepFailure", "IOException");
        assertThat(failed.source()).isEqualTo(ErrorSource.USER_CODE_ERROR);
        assertThat(failed.error().rootCause().message()).isEqualTo("disk full");
    }

    @Test
    void aRaisedFailureSaysWhatWhereAndHoldsTheResult() {
        StepFailure failure = catchThrowableOfType(StepFailure.class, JOB::executeInProcess);

        assertThat(failure)
                .hasMessageMatching("Step 'read' of job 'import_rows' failed: IOException: disk full "
                        + "\\(op 'read' is called at FailureTests.java:\\d+\\)")
                .hasCauseInstanceOf(IOException.class);
        assertThat(failure.result()).isNotNull();
        assertThat(failure.result().outputForNode("one")).isEqualTo(1);
    }

    @Test
    void theUsersStackTraceEndsAtTheUsersCode() {
        StepFailure failure = catchThrowableOfType(StepFailure.class, JOB::executeInProcess);

        assertThat(List.of(failure.getCause().getStackTrace()))
                .extracting(StackTraceElement::getClassName)
                .first()
                .asString()
                .contains("FailureTests");
        assertThat(List.of(failure.getCause().getStackTrace()))
                .extracting(StackTraceElement::getClassName)
                .allMatch(name -> name.startsWith(FailureTests.class.getName()));
    }

    @Test
    void anErrorFailsItsStepAndTheOthersGoOn() {
        Op0<Integer> broken = op("broken", () -> {
            throw new AssertionError("wrong sum");
        });
        JobExecutionResult result = job("j", () -> {
                    broken.withRetry(RetryPolicy.of(3)).call();
                    OTHER.call();
                })
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.failures().get("broken").source()).isEqualTo(ErrorSource.UNEXPECTED_ERROR);
        assertThat(result.retries()).isEmpty();
        assertThat(result.outputForNode("other")).isEqualTo(7);
    }

    @Test
    void aStackOverflowFailsItsStepAndTheOthersGoOn() {
        Op0<Integer> endless = op("endless", () -> recurse(0));
        JobExecutionResult result = job("j", () -> {
                    endless.call();
                    OTHER.call();
                })
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.failures().get("endless").error().className()).isEqualTo("StackOverflowError");
        assertThat(result.outputForNode("other")).isEqualTo(7);
    }

    private static int recurse(int depth) {
        return depth == Integer.MAX_VALUE ? depth : recurse(depth + 1) + 1;
    }

    @Test
    void anOutputThatIsNotThereHasTheStepsFailureAsItsCause() {
        IllegalStateException boom = new IllegalStateException("boom");
        Op0<Integer> fails = op("fails", () -> {
            if (boom != null) {
                throw boom;
            }
            return 1;
        });
        ExecuteInProcessResult<Integer> result = fails.toJob("failing").executeInProcess(o -> o.raiseOnError(false));

        assertThatThrownBy(result::output)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Step 'fails' did not emit its output \"result\": it failed.")
                .hasRootCause(boom);
    }

    @Test
    void anOutputThatIsNotThereSaysWhy() {
        ExecuteInProcessResult<Integer> result = JOB.executeInProcess(o -> o.raiseOnError(false));

        assertThatThrownBy(() -> result.outputForNode("next"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Step 'next' did not emit its output \"result\": it did not run, because a step upstream "
                        + "failed.");
        assertThatThrownBy(() -> result.outputForNode("nxt"))
                .hasMessage("There is no node \"nxt\": graph 'import_rows' has no node \"nxt\". Did you mean "
                        + "\"next\"?");
        assertThatThrownBy(() -> result.outputForNode("next", "rows"))
                .hasMessage("op 'next' has no output \"rows\". The outputs are result.");
    }

    /** As an exception of a user may be: it fails when it is asked to explain itself. */
    private static final class Secretive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no comment");
        }
    }

    private static final Op0<Integer> SECRETIVE = op("secretive", () -> {
        throw new Secretive();
    });

    @Test
    void anExceptionThatCannotExplainItselfFailsItsStepAndLosesNothing() {
        ExecuteInProcessResult<Integer> result = job("j", () -> {
                    OTHER.call();
                    return SECRETIVE.call();
                })
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.output(OTHER)).isEqualTo(7);
        assertThat(result.failures().get("secretive").error().rootCause())
                .hasToString("Secretive: (its message cannot be had: getMessage threw IllegalStateException)");
    }

    @Test
    void suchAnExceptionIsRetriedLikeAnyOther() {
        ExecuteInProcessResult<Integer> result = job(
                        "j", () -> SECRETIVE.call(), j -> j.opRetryPolicy(RetryPolicy.of(2)))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.retries()).containsEntry("secretive", 2);
    }

    @Test
    void theResultSaysWhyNoStepCouldRun() {
        ResourceKey<String> key = resource("database", String.class);
        Op0<String> query =
                op("query", (OpContext context) -> context.resource(key)).requires(key);
        ExecuteInProcessResult<String> result = job(
                        "j",
                        () -> query.call(),
                        j -> j.resource(key, ResourceDefinition.from(context -> {
                            throw new IOException("no route to host");
                        })))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.failure()).isNull();
        assertThat(result.error()).isNotNull();
        assertThat(result)
                .hasToString("run of job j: FAILURE, 1 step; "
                        + "The resource \"database\" could not be made: IOException: no route to host");
        assertThatThrownBy(result::output).hasRootCauseMessage("no route to host");
    }
}
