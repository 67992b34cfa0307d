package dev.steploom.junit;

import static dev.steploom.type.Given.given;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.execution.RunOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run that a test executes itself, when everything is stubbed, as often as it likes.
 *
 * <pre>{@code
 * @JobTest(job = "SEND")
 * void triesAgain(JobRun<Integer> run, @MockResource Server server) {
 *     when(server.insert("x")).thenReturn(true);
 *     assertThat(run.execute()).succeeded();
 * }
 * }</pre>
 *
 * @param <R> the type of the job's output
 */
public final class JobRun<R extends @Nullable Object> {
    private final JobTester<R> tester;
    private final TestRuns runs;

    JobRun(JobTester<R> tester, TestRuns runs) {
        this.tester = tester;
        this.runs = runs;
    }

    /**
     * Returns a run with other options; this one stays as it is.
     *
     * @param options change the options, over those of the test, such as {@code o -> o.partitionKey("2013-01")}
     * @return the other run
     */
    public JobRun<R> with(Consumer<? super RunOptions> options) {
        return new JobRun<>(tester.options(given(options, "options")), runs);
    }

    /**
     * Runs the job.
     *
     * @return outputs and events
     * @throws dev.steploom.execution.StepFailure if a step fails and the options say that it throws
     * @throws dev.steploom.config.ConfigException if the run config does not fit the job
     * @throws dev.steploom.resource.ResourceException if a resource is missing or cannot be made
     */
    public ExecuteInProcessResult<R> execute() {
        return runs.execute(tester);
    }

    /**
     * Returns the job.
     *
     * @return the job as it was given
     */
    public Job<R> job() {
        return tester.job();
    }

    /**
     * Names the job; for people.
     *
     * @return such as {@code run of job do_stuff}
     */
    @Override
    public String toString() {
        return "run of job " + tester.job().name();
    }
}
