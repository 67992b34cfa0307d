package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunClock;
import dev.steploom.instance.Instance;
import dev.steploom.instance.RunRecord;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What a test with a job may take. */
class ParameterTests {

    static class EveryKindTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void result(ExecuteInProcessResult<Integer> result, JobExecutionResult same) {
            assertThat(result.output()).isEqualTo(12);
            assertThat(same).isSameAs(result);
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void output(@OutputOf("add_one") int six, @OutputOf("adder") Integer twelve, @OutputOf("adder") long wide) {
            assertThat(six).isEqualTo(6);
            assertThat(twelve).isEqualTo(12);
            assertThat(wide).isEqualTo(12L);
        }

        @JobTest(in = Greetings.class, job = "nested")
        void nestedOutput(
                @OutputOf("add_two.add_one") int six, @OutputOf(value = "add_two", output = "result") int seven) {
            assertThat(six).isEqualTo(6);
            assertThat(seven).isEqualTo(7);
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void run(JobRun<Integer> run, Instance instance) {
            assertThat(instance.runs()).isEmpty();
            assertThat(run.execute().output()).isEqualTo(12);
            assertThat(run.with(o -> o.runId("second")).execute().runId()).isEqualTo("second");
            assertThat(instance.runs()).extracting(RunRecord::id).hasSize(2).startsWith("second");
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void job(Job<Integer> job, JobDefinition definition) {
            assertThat(job).isSameAs(Greetings.DO_STUFF);
            assertThat(definition).isSameAs(job.definition());
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void clock(Clock clock, RunClock same) {
            assertThat(clock).isSameAs(same);
        }
    }

    @Test
    void everyKindIsGiven() {
        FixtureRun.of(EveryKindTestCase.class).passed(6);
    }
}
