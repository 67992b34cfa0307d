package dev.steploom.execution;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.event.Event;
import dev.steploom.event.EventLane;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of events that several threads wrote while the clock stood still. */
class LaneOrderTests {
    private static final Op0<Dynamic<Integer>> NONE = op("none", () -> Dynamic.of(List.of()));
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final Op0<Integer> OTHER = op("other", () -> 1);
    private static final Op2<Integer, Integer, Integer> SUM = op("sum", (Integer a, Integer b) -> a + b);
    private static final Op1<List<Integer>, Integer> COUNT = op("count", (List<Integer> numbers) -> numbers.size());

    @Test
    void aCollectOfNoKeysStartsAfterTheDynamicOutputThatHadNone() {
        Job<Integer> job = job("j", () -> COUNT.call(each(NONE.call()).map(NEXT).collect()));

        assertThat(writtenBackwards(job)).containsExactly("none STEP_START", "none STEP_SUCCESS", "count STEP_START");
    }

    @Test
    void aCollectBehindTwoMappingsOfNoKeysDoesSoToo() {
        Job<Integer> job =
                job("j", () -> COUNT.call(each(NONE.call()).map(NEXT).map(NEXT).collect()));

        assertThat(writtenBackwards(job)).containsExactly("none STEP_START", "none STEP_SUCCESS", "count STEP_START");
    }

    @Test
    void aCollectOfNoKeysDoesNotWaitForWhatElseTheMappedStepWouldHaveRead() {
        Job<Integer> job = job("j", () -> {
            Out<Integer> other = OTHER.call();
            return COUNT.call(
                    each(NONE.call()).map(number -> SUM.call(number, other)).collect());
        });
        RunState state = JobExecution.executeInProcess(job.definition(), new RunOptions())
                .run()
                .state();

        assertThat(state.upstream(numberOf("count", state))).containsExactly(numberOf("none", state));
    }

    /** Lets the first lane hold the start of {@code count}, and the second what comes before. */
    private static List<String> writtenBackwards(Job<?> job) {
        RunState state = JobExecution.executeInProcess(job.definition(), new RunOptions())
                .run()
                .state();
        EventLog log = new EventLog(Instant.EPOCH, 0);
        EventLane first = log.nextLane();
        EventLane second = log.laneBeside();
        first.append(EventType.STEP_START, numberOf("count", state), 0, 0, 0, null);
        second.append(EventType.STEP_START, numberOf("none", state), 0, 0, 0, null);
        second.append(EventType.STEP_SUCCESS, numberOf("none", state), 0, 0, 0, null);
        return log.read(state).stream().map(LaneOrderTests::text).toList();
    }

    private static int numberOf(String key, RunState state) {
        int step = 0;
        while (!state.stepKey(step).equals(key)) {
            step++;
        }
        return step;
    }

    private static String text(Event event) {
        return event.stepKey() + " " + event.type();
    }
}
