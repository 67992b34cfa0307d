package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.Executor;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.StepLimits;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.instance.StepState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random jobs on every executor come to what a naive interpreter says: states, outputs, each step run as often as it
 * should, and every start after the ends of what it waits for. {@code -Dfuzz.seed=N} repeats one job, {@code
 * -Dfuzz.jobs=N} runs more.
 */
class SchedulerFuzzTests {
    private static final int JOBS = Integer.getInteger("fuzz.jobs", 10_000);
    private static final long FIRST_SEED = 20_261_124L;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static List<Executor> executors() {
        List<Executor> executors = new ArrayList<>(List.of(
                Executor.inProcess(),
                Executor.threads(2),
                Executor.threads(4),
                Executor.threads(3)
                        .withLimits(StepLimits.maxConcurrent(3)
                                .withTag("team", "t1", 1)
                                .withTagPerValue("team", 2))));
        if (Runtime.version().feature() >= 21) {
            executors.add(Executor.virtualThreads());
            executors.add(Executor.virtualThreads()
                    .withLimits(StepLimits.maxConcurrent(2).withTag("team", 1)));
        }
        return executors;
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheInterpreter() {
        return executors().stream()
                .map(executor -> DynamicTest.dynamicTest(executor.toString(), () -> runAll(executor)));
    }

    private static void runAll(Executor executor) {
        Long only = Long.getLong("fuzz.seed");
        if (only != null) {
            check(only, executor);
            return;
        }
        for (long seed = FIRST_SEED; seed < FIRST_SEED + JOBS; seed++) {
            long current = seed;
            Assertions.assertTimeoutPreemptively(
                    LONGEST, () -> check(current, executor), () -> "no end; repeat it with -Dfuzz.seed=" + current);
        }
    }

    private static void check(long seed, Executor executor) {
        RandomGraph graph = new RandomGraph(seed);
        NaiveInterpreter expected = new NaiveInterpreter(graph);
        JobDefinition job = graph.job(seed % 5 == 0);
        JobExecutionResult result = JobExecution.executeInProcess(
                job, new RunOptions().executor(executor).raiseOnError(false));
        String repeat = "repeat it with -Dfuzz.seed=" + seed;

        assertThat(new TreeMap<>(result.steps())).as(repeat).isEqualTo(expected.states);
        assertThat(outputs(graph, result)).as(repeat).isEqualTo(withoutEmpty(expected.outputs));
        assertThat(graph.starts()).as(repeat).isEqualTo(expectedStarts(graph, expected));
        checkOrder(result.events(), expected, repeat);
    }

    private static Map<Integer, Map<String, Integer>> withoutEmpty(Map<Integer, Map<String, Integer>> outputs) {
        Map<Integer, Map<String, Integer>> found = new TreeMap<>(outputs);
        found.values().removeIf(Map::isEmpty);
        return found;
    }

    private static Map<Integer, Map<String, Integer>> outputs(RandomGraph graph, JobExecutionResult result) {
        Map<Integer, Map<String, Integer>> outputs = new TreeMap<>();
        for (RandomGraph.Vertex vertex : graph.vertices) {
            try {
                Map<String, Integer> values = new HashMap<>();
                if (result.outputForNode(vertex.name()) instanceof Map<?, ?> keyed) {
                    keyed.forEach((key, value) -> values.put((String) key, (Integer) value));
                } else {
                    values.put("", (Integer) result.outputForNode(vertex.name()));
                }
                outputs.put(vertex.id(), values);
            } catch (NoSuchElementException notEmitted) {
                outputs.put(vertex.id(), Map.of());
            }
        }
        return withoutEmpty(outputs);
    }

    private static Map<String, Integer> expectedStarts(RandomGraph graph, NaiveInterpreter expected) {
        Map<String, Integer> starts = new HashMap<>();
        expected.states.forEach((step, state) -> {
            int id = Integer.parseInt(step.replaceAll("^n|\\[.*", ""));
            boolean twice = graph.vertices.get(id).behaviour() == RandomGraph.Behaviour.RETRY_ONCE;
            if (state == StepState.SUCCEEDED || state == StepState.FAILED) {
                starts.put(step, twice ? 2 : 1);
            }
        });
        return starts;
    }

    private static void checkOrder(List<Event> events, NaiveInterpreter expected, String repeat) {
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.type() == EventType.STEP_START || event.type() == EventType.STEP_SKIPPED) {
                for (String upstream : expected.upstream.get(event.stepKey())) {
                    StepState state = expected.states.get(upstream);
                    if (state != StepState.UPSTREAM_FAILED) {
                        assertThat(ends)
                                .as("what ended before the start of %s; %s", event.stepKey(), repeat)
                                .containsKey(upstream);
                    }
                }
            }
            if (event.type() == EventType.STEP_SUCCESS
                    || event.type() == EventType.STEP_FAILURE
                    || event.type() == EventType.STEP_SKIPPED) {
                assertThat(ends.put(event.stepKey(), i))
                        .as("a second end of %s; %s", event.stepKey(), repeat)
                        .isNull();
            }
        }
        assertThat(events.get(0).type()).isEqualTo(EventType.RUN_START);
        assertThat(events.get(events.size() - 1)).isInstanceOf(Event.Run.class);
    }
}
