package dev.steploom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.event.RunFailureReason;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionsDefinitionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EphemeralInstanceTests {
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private final Instance instance = Instance.ephemeral();

    private static RunRecord run(String id, String job, int minute, Map<String, String> tags) {
        return RunRecord.started(id, job, tags, Map.of(), NOON.plusSeconds(60L * minute));
    }

    private static RunRecord run(String id) {
        return run(id, "job", 0, Map.of());
    }

    private void finish(String id, RunStatus status) {
        RunRecord started = instance.run(id);
        instance.runEnded(started.ended(status, started.startedAt().plusSeconds(5)), RunHistory.NONE);
    }

    private List<String> ids(RunFilter filter) {
        return instance.runs(filter).stream().map(RunRecord::id).toList();
    }

    /** a: import, succeeded; b: import, failed; c: export, running; d: import, succeeded. One minute apart. */
    private void fourRuns() {
        instance.runStarted(run("a", "import", 0, Map.of("team", "x", "day", "1")));
        finish("a", RunStatus.SUCCESS);
        instance.runStarted(run("b", "import", 1, Map.of("team", "x", "day", "2")));
        finish("b", RunStatus.FAILURE);
        instance.runStarted(run("c", "export", 2, Map.of("team", "y")));
        instance.runStarted(run("d", "import", 3, Map.of("team", "y", "day", "1")));
        finish("d", RunStatus.SUCCESS);
    }

    @Test
    void aRunIsKnownFromItsStart() {
        instance.runStarted(run("a"));

        assertThat(instance.run("a").status()).isEqualTo(RunStatus.STARTED);
        assertThat(instance.run("a").duration()).isNull();
        assertThat(instance.events("a")).isEmpty();
        assertThat(instance.history("a").steps()).isEmpty();
        assertThat(instance.run("b")).isNull();
    }

    @Test
    void aRunLeavesItsHistory() {
        Event.Run success = new Event.Run(EventType.RUN_SUCCESS, NOON, null, null);
        instance.runStarted(run("a"));
        instance.runEnded(run("a").ended(RunStatus.SUCCESS, NOON.plusSeconds(2)), new RunHistory() {
            @Override
            public List<Event> events() {
                return List.of(success);
            }

            @Override
            public Map<String, StepState> steps() {
                return Map.of("load", StepState.SUCCEEDED);
            }
        });

        assertThat(instance.events("a")).containsExactly(success);
        assertThat(instance.history("a").steps()).isEqualTo(Map.of("load", StepState.SUCCEEDED));
        assertThat(instance.run("a").duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(instance.run("a")).hasToString("run a of job job: SUCCESS, started 2024-03-01T12:00:00Z, took PT2S");
    }

    @Test
    void aFailureKeepsItsReasonAndError() {
        ErrorInfo error = ErrorInfo.of(new IllegalStateException("no rows"));
        instance.runStarted(run("a"));
        instance.runEnded(run("a").failed(NOON.plusSeconds(1), RunFailureReason.STEP_FAILURE, error), RunHistory.NONE);

        assertThat(instance.run("a").failureReason()).isEqualTo(RunFailureReason.STEP_FAILURE);
        assertThat(instance.run("a"))
                .hasToString("run a of job job: FAILURE, started 2024-03-01T12:00:00Z, took PT1S; "
                        + "IllegalStateException: no rows");
    }

    @Test
    void aRepeatedRunKnowsItsParentAndTheFirstOfAll() {
        RunRecord first = run("a");
        RunRecord second = run("b").repeating(first, List.of("load"));
        RunRecord third = run("c").repeating(second, List.of());

        assertThat(second.parentRunId()).isEqualTo("a");
        assertThat(second.rootRunId()).isEqualTo("a");
        assertThat(second.stepSelection()).containsExactly("load");
        assertThat(third.parentRunId()).isEqualTo("b");
        assertThat(third.rootRunId()).isEqualTo("a");
        assertThat(third.ended(RunStatus.SUCCESS, NOON).rootRunId()).isEqualTo("a");
    }

    @Test
    void runsAreFoundNewestFirst() {
        fourRuns();

        assertThat(ids(RunFilter.all())).containsExactly("d", "c", "b", "a");
        assertThat(instance.runs()).hasSize(4);
        assertThat(instance).hasToString("ephemeral instance of 4 runs");
    }

    @Test
    void runsOfEqualTimeAreFoundInTheOrderOfTheirStarts() {
        for (int i = 0; i < 20; i++) {
            instance.runStarted(run("r" + i));
        }

        assertThat(ids(RunFilter.all().limit(3))).containsExactly("r19", "r18", "r17");
    }

    @Test
    void eachConditionNarrowsTheSearch() {
        fourRuns();
        RunFilter all = RunFilter.all();

        assertThat(ids(all.job("import"))).containsExactly("d", "b", "a");
        assertThat(ids(all.job("none"))).isEmpty();
        assertThat(ids(all.status(RunStatus.SUCCESS))).containsExactly("d", "a");
        assertThat(ids(all.status(RunStatus.FAILURE, RunStatus.STARTED))).containsExactly("c", "b");
        assertThat(ids(all.tag("team", "x"))).containsExactly("b", "a");
        assertThat(ids(all.tag("day", "1", "2"))).containsExactly("d", "b", "a");
        assertThat(ids(all.tag("day", "1").tag("team", "x"))).containsExactly("a");
        assertThat(ids(all.id("a", "c", "zz"))).containsExactly("c", "a");
        assertThat(ids(all.limit(2))).containsExactly("d", "c");
        assertThat(ids(all.limit(0))).isEmpty();
        assertThat(instance.count(all.job("import"))).isEqualTo(3);
        assertThat(ids(all.job("import").status(RunStatus.SUCCESS).limit(1))).containsExactly("d");
    }

    @Test
    void aTimeSpanIncludesItsStartAndNotItsEnd() {
        fourRuns();
        Instant one = NOON.plusSeconds(60);
        Instant three = NOON.plusSeconds(180);

        assertThat(ids(RunFilter.all().startedFrom(one))).containsExactly("d", "c", "b");
        assertThat(ids(RunFilter.all().startedBefore(three))).containsExactly("c", "b", "a");
        assertThat(ids(RunFilter.all().startedFrom(one).startedBefore(three))).containsExactly("c", "b");
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> RunFilter.all().limit(-1))
                .hasMessage("The limit of a filter is -1, and must not be negative.");
    }

    @Test
    void anIdIsUsedOnce() {
        instance.runStarted(run("a"));

        assertThatThrownBy(() -> instance.runStarted(run("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a run \"a\" already: give each run an id of its own, or none.");
    }

    @Test
    void aRunEndsOnce() {
        instance.runStarted(run("a"));
        finish("a", RunStatus.SUCCESS);

        assertThatThrownBy(() -> finish("a", RunStatus.FAILURE))
                .hasMessage("Run \"a\" cannot go from SUCCESS to FAILURE.");
        assertThatThrownBy(() -> instance.runEnded(run("b").ended(RunStatus.SUCCESS, NOON), RunHistory.NONE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no run \"b\" in this ephemeral instance of 1 run.");
        assertThatThrownBy(() -> instance.runStarted(run("c").ended(RunStatus.SUCCESS, NOON)))
                .hasMessage("Run \"c\" starts with the status SUCCESS.");
    }

    @Test
    void aRunThatHasEndedMayBeForgotten() {
        fourRuns();

        assertThat(instance.delete("b")).isTrue();
        assertThat(instance.delete("b")).isFalse();
        assertThat(ids(RunFilter.all())).containsExactly("d", "c", "a");
        assertThatThrownBy(() -> instance.delete("c")).hasMessage("Run \"c\" has not ended: delete it afterwards.");
    }

    @Test
    void dynamicPartitionsAreKeptInTheOrderInWhichTheyCame() {
        DynamicPartitionsDefinition fruits = DynamicPartitionsDefinition.named("fruits");
        PartitionScope scope = PartitionScope.at(NOON).with(instance.dynamicPartitions());

        instance.dynamicPartitions().add("fruits", List.of("pear", "apple"));
        instance.dynamicPartitions().add("fruits", List.of("apple", "fig"));
        instance.dynamicPartitions().add("roots", List.of("beet"));
        instance.dynamicPartitions().remove("fruits", "pear");
        instance.dynamicPartitions().remove("fruits", "plum");

        assertThat(fruits.keys(scope)).containsExactly("apple", "fig");
        assertThat(instance.dynamicPartitions().has("fruits", "fig")).isTrue();
        assertThat(instance.dynamicPartitions().has("fruits", "pear")).isFalse();
        assertThat(instance.dynamicPartitions().list("none")).isEmpty();
        assertThatThrownBy(() -> instance.dynamicPartitions().add("fruits", List.of("a...b")))
                .isInstanceOf(PartitionsDefinitionException.class);
    }

    @Test
    void aClosedInstanceIsOfNoMoreUse() {
        instance.runStarted(run("a"));
        var partitions = instance.dynamicPartitions();
        instance.close();
        instance.close();

        assertThatThrownBy(() -> instance.run("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The instance is closed.");
        assertThatThrownBy(() -> partitions.list("fruits")).hasMessage("The instance is closed.");
        assertThat(instance).hasToString("ephemeral instance (closed)");
    }

    @Test
    void thousandsOfInstancesLiveSideBySide() throws Exception {
        inEightThreads(thread -> {
            List<Instance> mine = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Instance one = Instance.ephemeral();
                one.runStarted(run("same id", "job " + thread, i, Map.of("i", "" + i)));
                one.dynamicPartitions().add("same name", List.of(thread + "/" + i));
                mine.add(one);
            }
            for (int i = 0; i < 1000; i++) {
                Instance one = mine.get(i);
                RunRecord record = one.run("same id");
                one.runEnded(record.ended(RunStatus.SUCCESS, record.startedAt()), RunHistory.NONE);
                assertThat(one.runs()).singleElement().satisfies(found -> {
                    assertThat(found.jobName()).isEqualTo("job " + thread);
                    assertThat(found.status()).isEqualTo(RunStatus.SUCCESS);
                });
                assertThat(one.runs().get(0).tags()).isEqualTo(Map.of("i", "" + i));
                assertThat(one.dynamicPartitions().list("same name")).containsExactly(thread + "/" + i);
                one.close();
            }
        });
    }

    @Test
    void manyThreadsShareOneInstance() throws Exception {
        inEightThreads(thread -> {
            for (int i = 0; i < 1000; i++) {
                String id = thread + "/" + i;
                instance.runStarted(run(id, "job " + thread, i, Map.of()));
                instance.dynamicPartitions().add("shared", List.of(id));
                finish(id, i % 2 == 0 ? RunStatus.SUCCESS : RunStatus.FAILURE);
                assertThat(ids(RunFilter.all().job("job " + thread).limit(1))).containsExactly(id);
            }
        });

        assertThat(instance.runs()).hasSize(8000);
        assertThat(instance.count(RunFilter.all().status(RunStatus.FAILURE))).isEqualTo(4000);
        assertThat(instance.count(RunFilter.all().status(RunStatus.STARTED))).isZero();
        assertThat(instance.dynamicPartitions().list("shared")).hasSize(8000).doesNotHaveDuplicates();
    }

    private interface Work {
        void run(int thread);
    }

    private static void inEightThreads(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            IntStream.range(0, 8).forEach(thread -> running.add(threads.submit(() -> work.run(thread))));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
