package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.ErrorSource;
import dev.steploom.event.EventType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ending a run from another thread. */
@Timeout(30)
class CancellationTests {
    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch running = new CountDownLatch(1);
    private final Op0<Integer> first = op("first", () -> 1);
    private final Op1<Integer, Integer> blocks = op("blocks", (Integer number) -> {
        running.countDown();
        new CountDownLatch(1).await();
        return number;
    });
    private final Op1<Integer, Integer> last = op("last", (Integer number) -> number);
    private final Job<Integer> job = job("j", () -> last.call(blocks.call(first.call())));

    @AfterEach
    void noInterruptIsLeftBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private void cancelOnceRunning() {
        new Thread(() -> {
                    try {
                        running.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    cancellation.cancel("enough");
                })
                .start();
    }

    @Test
    void aBlockedOpIsInterruptedAndTheRunEnds() {
        cancelOnceRunning();
        JobExecutionResult result =
                job.executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.success()).isFalse();
        assertThat(result.outputForNode("first")).isEqualTo(1);
        assertThat(result.failures().get("blocks").source()).isEqualTo(ErrorSource.INTERRUPT);
        assertThat(result.steps()).containsEntry("last", StepState.UPSTREAM_FAILED);
        assertThat(result.events().get(result.events().size() - 1).type()).isEqualTo(EventType.RUN_CANCELED);
    }

    @Test
    void aCancelledRunThrowsWhenErrorsAreRaised() {
        cancelOnceRunning();

        assertThatThrownBy(() -> job.executeInProcess(o -> o.cancellation(cancellation)))
                .isInstanceOf(RunCanceledException.class)
                .hasMessage("The run of job 'j' was cancelled: enough.");
    }

    @Test
    void anOpThatIgnoresTheCancellationSucceedsAndNothingStartsAfterIt() {
        Op0<Integer> deaf = op("deaf", (OpContext context) -> {
            cancellation.cancel("enough");
            assertThat(context.isCanceled()).isTrue();
            return 5;
        });
        JobExecutionResult result = job("j", () -> last.call(deaf.call()))
                .executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.steps())
                .containsEntry("deaf", StepState.SUCCEEDED)
                .containsEntry("last", StepState.NOT_EXECUTED);
    }

    @Test
    void aRunThatWasCancelledBeforeItBeganRunsNothing() {
        cancellation.cancel("never mind");
        JobExecutionResult result =
                job.executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation));

        assertThat(result.executionOrder()).isEmpty();
        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
    }

    @Test
    void aWaitForARetryIsCutShort() {
        Op0<Integer> flaky = op("flaky", () -> {
            running.countDown();
            throw new IllegalStateException("again");
        });
        cancelOnceRunning();
        JobExecutionResult result = job(
                        "j",
                        () -> flaky.withRetry(RetryPolicy.of(3).withDelay(Duration.ofHours(1)))
                                .call())
                .executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
    }

    @Test
    void anInterruptOfTheCallersThreadEndsTheRunAndStaysVisible() {
        Thread caller = Thread.currentThread();
        Op0<Integer> waits = op("waits", () -> {
            caller.interrupt();
            new CountDownLatch(1).await();
            return 1;
        });
        JobExecutionResult result = job("j", () -> waits.call()).executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(Thread.interrupted()).isTrue();
    }
}
