package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.Executor;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.StepLimits;
import dev.steploom.definition.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many steps run at once, and which first. Steps that meet prove that a limit is used up; a count, that it is kept. */
@Timeout(60)
class LimitTests {
    /** Steps that wait until a number of them run, and never see more. */
    private static final class Meeting implements OpBody {
        private final CyclicBarrier meeting;
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Meeting(int steps) {
            this.meeting = new CyclicBarrier(steps);
        }

        @Override
        public void run(OpContext context) throws Exception {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meeting.await();
            running.decrementAndGet();
        }
    }

    private static Stream<Function<StepLimits, Executor>> executors() {
        Function<StepLimits, Executor> threads = Executor.threads(4)::withLimits;
        Function<StepLimits, Executor> virtual = Executor.virtualThreads()::withLimits;
        return Executors.HAS_VIRTUAL_THREADS ? Stream.of(threads, virtual) : Stream.of(threads);
    }

    private static JobExecutionResult run(Executor executor, JobDefinition job) {
        return JobExecution.executeInProcess(job, new RunOptions().executor(executor));
    }

    @ParameterizedTest
    @MethodSource("executors")
    void asManyStepsRunAtOnceAsAreAllowedAndNoMore(Function<StepLimits, Executor> executor) {
        Meeting meeting = new Meeting(3);
        run(executor.apply(StepLimits.maxConcurrent(3)), WideJob.of(30, meeting));

        assertThat(meeting.most).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void aLimitOfATagHoldsForItsStepsOnly(Function<StepLimits, Executor> executor) {
        Meeting limited = new Meeting(2);
        Meeting others = new Meeting(2);
        WideJob job = new WideJob();
        for (int i = 0; i < 20; i++) {
            job.with("limited" + i, Map.of("uses", "database"), limited);
            job.with("other" + i, Map.of(), others);
        }
        run(executor.apply(StepLimits.NONE.withTag("uses", "database", 2)), job.build());

        assertThat(limited.most).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void aLimitPerValueCountsEachValueByItself(Function<StepLimits, Executor> executor) {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Map<String, AtomicInteger> running = Map.of("a", new AtomicInteger(), "b", new AtomicInteger());
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        WideJob job = new WideJob();
        for (int i = 0; i < 20; i++) {
            String tenant = i < 10 ? "a" : "b";
            job.with("s" + i, Map.of("tenant", tenant), context -> {
                seen.add(running.get(tenant).incrementAndGet());
                meeting.await();
                running.get(tenant).decrementAndGet();
            });
        }
        run(executor.apply(StepLimits.NONE.withTagPerValue("tenant", 1)), job.build());

        assertThat(seen).hasSize(20).containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void theOnlyFreeThreadTakesStepsByPriority(Function<StepLimits, Executor> executor) {
        List<Integer> priorities = List.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
        CountDownLatch others = new CountDownLatch(priorities.size());
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        WideJob job = new WideJob();
        for (int i = 0; i < priorities.size(); i++) {
            int priority = priorities.get(i);
            job.with("s" + i, Map.of(Tags.PRIORITY, "" + priority), context -> {
                order.add(priority);
                others.countDown();
            });
        }
        job.with("blocks", Map.of(Tags.PRIORITY, "100"), context -> others.await());
        run(executor.apply(StepLimits.maxConcurrent(2)), job.build());

        assertThat(new ArrayList<>(order)).isSortedAccordingTo((left, right) -> right - left);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void aStepThatWaitsForARetryLeavesItsPlaceToOthers(Function<StepLimits, Executor> executor) {
        CountDownLatch others = new CountDownLatch(5);
        WideJob job = new WideJob();
        AtomicInteger attempts = new AtomicInteger();
        job.with("flaky", Map.of("uses", "database"), context -> {
            if (attempts.getAndIncrement() == 0) {
                throw new RetryRequested(1, Duration.ofDays(1), null);
            }
        });
        for (int i = 0; i < 5; i++) {
            job.with("s" + i, Map.of("uses", "database"), context -> others.countDown());
        }
        RunClock clock = new StepwiseClock() {
            @Override
            public void sleep(Duration time) throws InterruptedException {
                others.await();
                super.sleep(time);
            }
        };
        JobExecutionResult result = JobExecution.executeInProcess(
                job.build(),
                new RunOptions()
                        .executor(executor.apply(StepLimits.NONE.withTag("uses", 1)))
                        .clock(clock));

        assertThat(result.success()).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void manyStepsBehindALimitCostNoMoreThanFew(Function<StepLimits, Executor> executor) {
        AtomicInteger ran = new AtomicInteger();
        WideJob job = new WideJob();
        for (int i = 0; i < 20_000; i++) {
            job.with("s" + i, Map.of("uses", "database"), context -> ran.incrementAndGet());
        }
        run(executor.apply(StepLimits.NONE.withTag("uses", 1)), job.build());

        assertThat(ran).hasValue(20_000);
    }
}
