package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.definition.StepLimits;
import dev.steploom.definition.Tags;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LimitedStepsTests {
    private static final StepLimits LIMITS =
            StepLimits.maxConcurrent(6).withTag("uses", "database", 2).withTagPerValue("tenant", 1);

    private static RunState stateOf(List<Map<String, String>> tags) {
        WideJob job = new WideJob();
        for (int i = 0; i < tags.size(); i++) {
            job.with("s" + i, tags.get(i), context -> {});
        }
        return new RunState(ExecutionPlan.of(job.build(), ResolvedRunConfig.EMPTY));
    }

    /** Each end is followed by looks for two steps, of which the second finds the limit used up. */
    @Test
    void manyValuesOfATagBehindALimitCostNoMoreThanOne() {
        int count = 30_000;
        LimitedSteps steps = new LimitedSteps(
                stateOf(IntStream.range(0, count)
                        .mapToObj(i -> Map.of("uses", "database", "tenant", "t" + i))
                        .toList()),
                StepLimits.NONE.withTag("uses", 1).withTagPerValue("tenant", 1));
        IntStream.range(0, count).forEach(steps::add);

        for (int left = count; left > 0; left--) {
            int step = steps.take();
            assertThat(steps.take()).isEqualTo(ReadyQueue.NONE);
            steps.ended(step);
        }

        assertThat(steps.isEmpty()).isTrue();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMostUrgentOfTheStepsThatFitIsTaken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, String>> tags = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tags.add(randomTags(random));
        }
        RunState state = stateOf(tags);
        LimitedSteps steps = new LimitedSteps(state, LIMITS);
        Naive naive = new Naive(state);
        int added = 0;
        while (added < tags.size() || !naive.ready.isEmpty() || !naive.running.isEmpty()) {
            int dice = random.nextInt(3);
            if (dice == 0 && added < tags.size()) {
                steps.add(added);
                naive.ready.add(added++);
            } else if (dice == 1 && !naive.running.isEmpty()) {
                int ended = naive.running.remove(random.nextInt(naive.running.size()));
                steps.ended(ended);
            } else {
                assertThat(steps.take()).isEqualTo(naive.take());
            }
        }

        assertThat(steps.isEmpty()).isTrue();
        assertThat(steps.running()).isZero();
    }

    private static Map<String, String> randomTags(SplittableRandom random) {
        Map<String, String> tags = new HashMap<>();
        tags.put(Tags.PRIORITY, Integer.toString(random.nextInt(3)));
        if (random.nextBoolean()) {
            tags.put("uses", random.nextInt(4) == 0 ? "disk" : "database");
        }
        if (random.nextBoolean()) {
            tags.put("tenant", "t" + random.nextInt(4));
        }
        return tags;
    }

    /** Looks through all ready steps, in the order in which they came, for the most urgent one that may run. */
    private static final class Naive {
        final List<Integer> ready = new ArrayList<>();
        final List<Integer> running = new ArrayList<>();
        private final RunState state;

        Naive(RunState state) {
            this.state = state;
        }

        int take() {
            Integer step = ready.stream()
                    .filter(this::fits)
                    .min(Comparator.comparingInt(each -> -state.plan.settings().priority(each)))
                    .orElse(null);
            if (step == null) {
                return ReadyQueue.NONE;
            }
            ready.remove(step);
            running.add(step);
            return step;
        }

        private boolean fits(int step) {
            return running.size() < 6
                    && (!"database".equals(tag(step, "uses"))
                            || running.stream()
                                            .filter(other -> "database".equals(tag(other, "uses")))
                                            .count()
                                    < 2)
                    && (tag(step, "tenant") == null
                            || running.stream()
                                    .noneMatch(other -> Objects.equals(tag(other, "tenant"), tag(step, "tenant"))));
        }

        private String tag(int step, String name) {
            return state.plan.node(step).tags().get(name);
        }
    }
}
