package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Executor;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepLimits;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.type.RuntimeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Large jobs on many threads, with seeded pauses in steps and between them: each step runs once and sees what it reads,
 * each run ends, and no thread idles while a step waits. {@code -Dstress.runs=N} runs more, {@code -Dstress.seed=N}
 * others.
 */
class SchedulerStressTests {
    private static final int RUNS = Integer.getInteger("stress.runs", 20);
    private static final long FIRST_SEED = Long.getLong("stress.seed", 20_261_124L);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static List<Executor> executors() {
        List<Executor> executors = new ArrayList<>(List.of(
                Executor.threads(2),
                Executor.threads(4),
                Executor.threads(8),
                Executor.threads(4).withLimits(StepLimits.NONE.withTag("team", 1))));
        if (Executors.HAS_VIRTUAL_THREADS) {
            executors.add(Executor.virtualThreads());
        }
        return executors;
    }

    private static Map<String, Supplier<LargeGraph>> shapes() {
        return Map.of(
                "wide", () -> LargeGraph.wide(3000),
                "layered", () -> LargeGraph.layered(60, 40),
                "random", () -> LargeGraph.random(2000, FIRST_SEED),
                "dynamic", LargeGraph::dynamic);
    }

    @TestFactory
    Stream<DynamicTest> everyStepRunsOnceAndSeesWhatItReads() {
        return shapes().entrySet().stream().flatMap(shape -> {
            LargeGraph graph = shape.getValue().get();
            JobDefinition job = graph.job();
            return executors().stream()
                    .map(executor -> DynamicTest.dynamicTest(
                            shape.getKey() + " on " + executor, () -> runs(graph, job, executor)));
        });
    }

    private static void runs(LargeGraph graph, JobDefinition job, Executor executor) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
            String repeat = "repeat it with -Dstress.runs=1 -Dstress.seed=" + seed;
            long current = seed;
            Assertions.assertTimeoutPreemptively(
                    LONGEST, () -> run(graph, job, executor, current, repeat), () -> "no end; " + repeat);
        }
    }

    private static void run(LargeGraph graph, JobDefinition job, Executor executor, long seed, String repeat) {
        Noise noise = new Noise(seed);
        graph.reset(noise, new SplittableRandom(seed));
        RunOptions options = new RunOptions().executor(executor).clock(noise.clock(seed % 2 == 0));
        boolean listens = seed % 10 == 0;
        Queue<Event> heard = new ConcurrentLinkedQueue<>();
        if (listens) {
            options.listener(heard::add);
        }
        JobExecutionResult result = JobExecution.executeInProcess(job, options);

        assertThat(result.success()).as(repeat).isTrue();
        assertThat(graph.repeated()).as("steps run twice; %s", repeat).isEmpty();
        assertThat(graph.values().equals(graph.expected())).as(repeat).isTrue();
        if (seed % 10 < 2) {
            checkOrder(result.events(), result, repeat);
        }
        if (listens) {
            checkOrder(List.copyOf(heard), result, repeat);
            assertThat(byStep(List.copyOf(heard))).as(repeat).isEqualTo(byStep(result.events()));
        }
    }

    private static Map<String, List<EventType>> byStep(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.stepKey()),
                        Collectors.mapping(Event::type, Collectors.toList())));
    }

    private static void checkOrder(List<Event> events, JobExecutionResult result, String repeat) {
        Set<Integer> ended = new HashSet<>();
        RunState state = result.run().state();
        Map<String, Integer> numbers = new HashMap<>();
        for (int step = 0; step < state.steps(); step++) {
            numbers.put(state.stepKey(step), step);
        }
        for (Event event : events) {
            if (event.type() == EventType.STEP_START) {
                for (int upstream : state.upstream(numbers.get(event.stepKey()))) {
                    if (!ended.contains(upstream)) {
                        Assertions.fail(event.stepKey() + " starts before the end of " + state.stepKey(upstream) + "; "
                                + repeat);
                    }
                }
            } else if (event.type() == EventType.STEP_SUCCESS) {
                ended.add(numbers.get(event.stepKey()));
            }
        }
        assertThat(ended.size())
                .as(repeat)
                .isGreaterThanOrEqualTo(result.executionOrder().size());
    }

    /** Rounds of steps that wait for each other: were one thread not woken, none would go on. */
    @TestFactory
    Stream<DynamicTest> everyThreadIsWokenForAStepThatWaits() {
        return Stream.of(2, 4, 8)
                .flatMap(threads -> Executors.of(threads)
                        .map(executor -> DynamicTest.dynamicTest(
                                threads + " steps meet on " + executor, () -> meetings(threads, executor))));
    }

    private static void meetings(int threads, Executor executor) {
        int rounds = 100;
        CyclicBarrier meeting = new CyclicBarrier(threads);
        Noise[] noise = {new Noise(0)};
        JobDefinition job = meetings(rounds, threads, meeting, noise);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + RUNS * 4; seed++) {
            noise[0] = new Noise(seed);
            RunOptions options = new RunOptions().executor(executor).clock(noise[0].clock(false));
            String repeat = "repeat it with -Dstress.runs=1 -Dstress.seed=" + seed;
            Assertions.assertTimeoutPreemptively(
                    LONGEST,
                    () -> assertThat(JobExecution.executeInProcess(job, options).success())
                            .as(repeat)
                            .isTrue(),
                    () -> "a thread sleeps beside a step; " + repeat);
        }
    }

    private static JobDefinition meetings(int rounds, int steps, CyclicBarrier meeting, Noise[] noise) {
        GraphBuilder graph = GraphDefinition.builder("g");
        RuntimeType any = RuntimeType.of(Integer.class);
        for (int round = 0; round < rounds; round++) {
            List<Dependency.Part> met = new ArrayList<>();
            for (int i = 0; i < steps; i++) {
                String name = "meets" + round + "_" + i;
                OpBuilder op = OpDefinition.builder(name, context -> {
                    noise[0].pause();
                    meeting.await();
                    context.emit(1);
                });
                op.outputs(OutputDefinition.of("result", any));
                if (round > 0) {
                    op.inputs(InputDefinition.of("i", any));
                    graph.dependency(name, "i", new DependencyDefinition("joins" + (round - 1)));
                }
                graph.define(op.build());
                graph.invoke(NodeInvocation.of(name));
                met.add(new DependencyDefinition(name));
            }
            String name = "joins" + round;
            graph.define(OpDefinition.builder(name, context -> {
                        noise[0].drift();
                        context.emit(1);
                    })
                    .inputs(InputDefinition.of("i", RuntimeType.listOf(any)))
                    .outputs(OutputDefinition.of("result", any))
                    .build());
            graph.invoke(NodeInvocation.of(name));
            graph.dependency(name, "i", new MultiDependencyDefinition(met));
        }
        return JobDefinition.builder(graph.build()).name("meetings").build();
    }
}
