package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Op0;
import dev.steploom.definition.Backoff;
import dev.steploom.definition.Executor;
import dev.steploom.definition.Failure;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Jitter;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.RetryRequested;
import dev.steploom.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryTests {
    /** A clock on which waiting takes no time. */
    private static final class VirtualClock implements RunClock {
        final List<Duration> waits = new ArrayList<>();
        private long nanos;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void sleep(Duration time) {
            waits.add(time);
            nanos += time.toNanos();
        }
    }

    private final VirtualClock clock = new VirtualClock();

    private static Op0<Integer> failing(int times) {
        return op("flaky", (OpContext context) -> {
            if (context.retryNumber() < times) {
                throw new IllegalStateException("attempt " + context.retryNumber());
            }
            return context.retryNumber();
        });
    }

    @Test
    void aStepIsTriedAgainUntilItSucceeds() {
        JobExecutionResult result =
                job("j", () -> failing(2).withRetry(RetryPolicy.of(3)).call()).executeInProcess();

        assertThat(result.outputForNode("flaky")).isEqualTo(2);
        assertThat(result.retries()).isEqualTo(Map.of("flaky", 2));
    }

    @Test
    void exponentialBackoffGrowsTheWait() {
        RetryPolicy policy = RetryPolicy.of(3).withDelay(Duration.ofSeconds(1)).withBackoff(Backoff.EXPONENTIAL);
        job("j", () -> failing(3).withRetry(policy).call()).executeInProcess(o -> o.clock(clock));

        assertThat(clock.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(7));
    }

    @Test
    void linearBackoffGrowsTheWaitByTheDelay() {
        RetryPolicy policy = RetryPolicy.of(2).withDelay(Duration.ofSeconds(2)).withBackoff(Backoff.LINEAR);
        job("j", () -> failing(2).withRetry(policy).call()).executeInProcess(o -> o.clock(clock));

        assertThat(clock.waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void jitterStaysWithinItsBounds() {
        RetryPolicy full = RetryPolicy.of(1).withDelay(Duration.ofSeconds(10)).withJitter(Jitter.FULL);
        RetryPolicy around = RetryPolicy.of(1).withDelay(Duration.ofSeconds(10)).withJitter(Jitter.PLUS_MINUS);
        Random random = new Random(42);

        for (int i = 0; i < 1000; i++) {
            assertThat(full.waitBefore(1, random)).isBetween(Duration.ZERO, Duration.ofSeconds(10));
            assertThat(around.waitBefore(1, random)).isBetween(Duration.ZERO, Duration.ofSeconds(20));
        }
    }

    @Test
    void aWaitLongerThanNanosecondsCountIsCapped() {
        RetryPolicy policy = RetryPolicy.of(1).withDelay(ChronoUnit.FOREVER.getDuration());
        job("j", () -> failing(1).withRetry(policy).call()).executeInProcess(o -> o.clock(clock));

        assertThat(clock.waits).containsExactly(Duration.ofDays(36_500));
    }

    @Test
    void anOpAsksForRetriesItself() {
        Op0<Integer> asks = op("asks", (OpContext context) -> {
            if (context.retryNumber() == 0) {
                throw new RetryRequested(1, Duration.ofMinutes(5), null);
            }
            return 1;
        });
        JobExecutionResult result = job("j", () -> asks.call()).executeInProcess(o -> o.clock(clock));

        assertThat(result.success()).isTrue();
        assertThat(clock.waits).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void aFailureThatForbidsRetriesIsFinal() {
        Op0<Integer> refuses = op("refuses", () -> {
            throw new Failure("bad file", Map.of("rows", 3), false);
        });
        JobExecutionResult result = job(
                        "j", () -> refuses.withRetry(RetryPolicy.of(3)).call())
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.retries()).isEmpty();
        Event.StepFailed failed = result.failures().get("refuses");
        assertThat(failed.failure()).isNotNull();
        assertThat(failed.failure().description()).isEqualTo("bad file");
        assertThat(failed.failure().metadata().get("rows").value()).isEqualTo(3L);
    }

    @Test
    void theMessageOfAnExhaustedPolicyCountsTheAttempts() {
        assertThatThrownBy(() -> job(
                                "j",
                                () -> failing(9).withRetry(RetryPolicy.of(2)).call())
                        .executeInProcess())
                .hasMessageStartingWith(
                        "Step 'flaky' of job 'j' failed after 3 attempts: IllegalStateException: attempt 2");
    }

    @Test
    void aBackoffNeedsADelay() {
        assertThatThrownBy(() -> RetryPolicy.of(1).withBackoff(Backoff.LINEAR))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageContaining(
                        "A retry policy with a back-off or jitter needs a delay: add withDelay(Duration).");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void aWaitIsOverWhenTheClockSaysSoEvenIfItsHandsStandStill(Executor executor) {
        List<Duration> waits = new CopyOnWriteArrayList<>();
        RunClock standing = new StepwiseClock() {
            @Override
            public void sleep(Duration time) {
                waits.add(time);
                if (waits.size() > 2) {
                    throw new IllegalStateException("waits without end");
                }
            }
        };
        RetryPolicy policy = RetryPolicy.of(2).withDelay(Duration.ofSeconds(1));
        JobExecutionResult result = JobExecution.executeInProcess(
                job("j", () -> failing(2).withRetry(policy).call()).definition(),
                new RunOptions().executor(executor).clock(standing));

        assertThat(result.outputForNode("flaky")).isEqualTo(2);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    private static Stream<Executor> executors() {
        return Stream.concat(Stream.of(Executor.inProcess()), Executors.two());
    }
}
