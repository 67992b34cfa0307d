package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Op0;
import dev.steploom.definition.Executor;
import dev.steploom.definition.JobDefinition;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.instance.RunStatus;
import dev.steploom.instance.StepState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** Steps in several threads. */
@Timeout(60)
class ParallelTests {
    private static JobExecutionResult run(Executor executor, JobDefinition job) {
        return JobExecution.executeInProcess(
                job, new RunOptions().executor(executor).raiseOnError(false));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void twoStepsRunAtOnce(Executor executor) {
        CyclicBarrier meeting = new CyclicBarrier(2);
        JobExecutionResult result = run(executor, WideJob.of(2, context -> meeting.await()));

        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#eight")
    void stepsThatBlockLeaveNoThreadIdle(Executor executor) {
        CyclicBarrier meeting = new CyclicBarrier(8);
        JobExecutionResult result = run(executor, WideJob.of(16, context -> meeting.await()));

        assertThat(result.success()).isTrue();
    }

    @Test
    void aJobRunsOnItsOwnExecutor() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Op0<Integer> left = op("left", () -> meeting.await());
        Op0<Integer> right = op("right", () -> meeting.await());
        JobExecutionResult result = job(
                        "j",
                        () -> {
                            left.call();
                            right.call();
                        },
                        options -> options.executor(Executor.threads(2)))
                .execute();

        assertThat(result.success()).isTrue();
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void virtualThreadsAreRefusedWhereThereAreNone() {
        assertThatThrownBy(() -> run(Executor.virtualThreads(), WideJob.of(1, context -> {})))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("virtualThreads() needs JDK 21 or later, but this is JDK "
                        + Runtime.version().feature() + ". Run on a later one, or use threads(n).");
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void stepsSeeTheLoggingContextAndInheritedValuesOfTheCaller(Executor executor) {
        InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        CyclicBarrier meeting = new CyclicBarrier(2);
        inherited.set("inherited");
        MDC.put("request", "42");
        try {
            run(executor, WideJob.of(4, context -> {
                meeting.await();
                seen.add(inherited.get() + " " + MDC.get("request"));
            }));
        } finally {
            MDC.remove("request");
            inherited.remove();
        }

        assertThat(seen).containsExactly("inherited 42");
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void theContextWorksInEveryThread(Executor executor) {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Set<String> runIds = ConcurrentHashMap.newKeySet();
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            meeting.await();
            runIds.add(context.runId());
            context.log().info("{} of {}, attempt {}", context.stepKey(), context.jobName(), context.retryNumber());
        }));

        assertThat(runIds).containsExactly(result.runId());
        assertThat(messages(result))
                .containsOnly(
                        Map.entry("s0", List.of("s0 of wide, attempt 0")),
                        Map.entry("s1", List.of("s1 of wide, attempt 0")));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void messagesOfThreadsThatAStepStartsAreItsOwn(Executor executor) {
        CyclicBarrier meeting = new CyclicBarrier(2);
        JobExecutionResult result = run(executor, WideJob.of(2, context -> {
            meeting.await();
            Logger log = context.log();
            for (int i = 0; i < 3; i++) {
                int number = i;
                Thread thread = new Thread(() -> log.info("message {}", number));
                thread.start();
                thread.join();
            }
        }));

        List<String> all = List.of("message 0", "message 1", "message 2");
        assertThat(messages(result)).isEqualTo(Map.of("s0", all, "s1", all));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void aMessageIsNotLostWhenItsStepHasEnded(Executor executor) {
        Map<String, Logger> logs = new ConcurrentHashMap<>();
        CountDownLatch ended = new CountDownLatch(1);
        JobDefinition job = new WideJob()
                .with("ends", Map.of(), context -> {
                    logs.put("ends", context.log());
                    ended.countDown();
                })
                .with("goes_on", Map.of(), context -> {
                    ended.await();
                    Thread thread = new Thread(() -> logs.get("ends").info("late"));
                    thread.start();
                    thread.join();
                })
                .build();
        JobExecutionResult result = run(executor, job);

        assertThat(messages(result)).isEqualTo(Map.of("ends", List.of("late")));
    }

    private static Map<String, List<String>> messages(JobExecutionResult result) {
        return result.events().stream()
                .filter(event -> event.type() == EventType.LOG_MESSAGE)
                .map(Event.LogMessage.class::cast)
                .collect(Collectors.groupingBy(
                        Event::stepKey, Collectors.mapping(Event.LogMessage::message, Collectors.toList())));
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#eight")
    void noThreadIsLeftBehind(Executor executor) throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        run(executor, WideJob.of(200, context -> threads.add(Thread.currentThread())));
        threads.remove(Thread.currentThread());

        for (Thread thread : threads) {
            if (!(executor instanceof Executor.VirtualThreads)) {
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
            thread.join(); // A virtual thread says that it is done, and is gone right after that.
        }
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void anErrorOfOneStepEndsNeitherItsThreadNorTheRun(Executor executor) {
        JobExecutionResult result = run(executor, WideJob.of(20, context -> {
            if (context.stepKey().endsWith("3")) {
                overflow(0);
            }
        }));

        assertThat(result.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(result.failures().keySet()).containsExactlyInAnyOrder("s3", "s13");
        assertThat(Collections.frequency(result.steps().values(), StepState.SUCCEEDED))
                .isEqualTo(18);
    }

    @SuppressWarnings("InfiniteRecursion") // On purpose.
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#two")
    void anInterruptThatAStepLeavesBehindIsNotTheNextOnes(Executor executor) {
        Thread caller = Thread.currentThread();
        ConcurrentLinkedQueue<String> interrupted = new ConcurrentLinkedQueue<>();
        JobExecutionResult result = run(executor, WideJob.of(100, context -> {
            if (Thread.currentThread() != caller) {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.add(context.stepKey());
                }
                Thread.currentThread().interrupt();
            }
        }));

        assertThat(interrupted).isEmpty();
        assertThat(result.status()).isEqualTo(RunStatus.SUCCESS);
    }
}
