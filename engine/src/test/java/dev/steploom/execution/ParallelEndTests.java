package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.Executor;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.RetryRequested;
import dev.steploom.event.ErrorSource;
import dev.steploom.instance.RunStatus;
import dev.steploom.instance.StepState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How runs in several threads end before their time. */
@Timeout(60)
class ParallelEndTests {
    private final Cancellation cancellation = new Cancellation();
    private final CyclicBarrier bothRun = new CyclicBarrier(2);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void noInterruptIsLeftBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private JobExecutionResult run(Executor executor, JobDefinition job) {
        return JobExecution.executeInProcess(
                job, new RunOptions().executor(executor).raiseOnError(false).cancellation(cancellation));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aCancellationInterruptsAllStepsThatBlock(Executor executor) {
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            if (bothRun.await() == 0) {
                cancellation.cancel("enough");
            }
            never.await();
        }));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.failures().values())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.source()).isEqualTo(ErrorSource.INTERRUPT));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#eight")
    void aCancellationWakesThreadsThatHaveNothingToDo(Executor executor) {
        CyclicBarrier allRun = new CyclicBarrier(8);
        JobExecutionResult result = run(executor, WideJob.of(8, context -> {
            if (allRun.await() == 0) {
                cancellation.cancel("enough");
                never.await();
            }
        }));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.failures()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void anInterruptOfTheCallerReachesAllStepsThatBlockAndStaysVisible(Executor executor) {
        Thread caller = Thread.currentThread();
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            if (bothRun.await() == 0) {
                caller.interrupt();
            }
            never.await();
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.failures()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void anInterruptOfTheCallerIsHeardWhileItHasNothingToDo(Executor executor) {
        Thread caller = Thread.currentThread();
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            bothRun.await();
            boolean own = executor instanceof Executor.VirtualThreads
                    ? context.stepKey().equals("s0")
                    : Thread.currentThread() == caller;
            if (!own) {
                caller.interrupt();
                never.await();
            }
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.failures()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aStepThatEndsByAnInterruptEndsTheRunForAll(Executor executor) {
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            if (bothRun.await() == 0) {
                throw new InterruptedException();
            }
            never.await();
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
        assertThat(result.failures()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aRaisedErrorLetsStepsThatRunEndAndStartsNoMore(Executor executor) {
        CountDownLatch failed = new CountDownLatch(1);
        Op0<Integer> fails = op("fails", () -> {
            bothRun.await();
            throw new IllegalStateException("on purpose");
        });
        Op0<Integer> blocks = op("blocks", () -> {
            bothRun.await();
            failed.await();
            return 1;
        });
        Op1<Integer, Integer> next = op("next", (Integer number) -> number);
        HookDefinition hook = HookDefinition.onFailure("tell", context -> failed.countDown());

        assertThatThrownBy(() -> job("j", () -> {
                            fails.withHooks(hook).call();
                            return next.call(blocks.call());
                        })
                        .executeInProcess(options -> options.executor(executor)))
                .isInstanceOfSatisfying(StepFailure.class, failure -> {
                    assertThat(failure.stepKey()).isEqualTo("fails");
                    assertThat(failure.result().steps())
                            .containsEntry("blocks", StepState.SUCCEEDED)
                            .containsEntry("next", StepState.NOT_EXECUTED);
                });
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void whatBreaksInAnotherThreadEndsTheRunAndReachesTheCaller(Executor executor) {
        Thread caller = Thread.currentThread();
        RunClock clock = new StepwiseClock() {
            @Override
            public long nanoTime() {
                if (Thread.currentThread() != caller) {
                    throw new OutOfMemoryError("on purpose");
                }
                return super.nanoTime();
            }
        };
        CountDownLatch started = new CountDownLatch(1);

        assertThatThrownBy(() -> JobExecution.executeInProcess(
                        WideJob.of(1000, context -> started.await(1, TimeUnit.MILLISECONDS)),
                        new RunOptions().executor(executor).clock(clock)))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("on purpose");
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aClockThatBreaksWhileARetryWaitsEndsTheRun(Executor executor) {
        RunClock clock = new StepwiseClock() {
            @Override
            public void sleep(Duration time) {
                throw new IllegalStateException("The clock is broken.");
            }
        };

        assertThatThrownBy(() -> JobExecution.executeInProcess(
                        WideJob.of(2, context -> {
                            throw new RetryRequested(1, Duration.ofDays(1), null);
                        }),
                        new RunOptions().executor(executor).clock(clock)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The clock is broken.");
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aCancellationCutsAWaitForARetryShort(Executor executor) {
        RunClock clock = new StepwiseClock() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                cancellation.cancel("enough");
                never.await();
            }
        };
        JobExecutionResult result = JobExecution.executeInProcess(
                WideJob.of(2, context -> {
                    throw new RetryRequested(1, Duration.ofDays(1), null);
                }),
                new RunOptions()
                        .executor(executor)
                        .clock(clock)
                        .raiseOnError(false)
                        .cancellation(cancellation));

        assertThat(result.status()).isEqualTo(RunStatus.CANCELED);
    }
}
