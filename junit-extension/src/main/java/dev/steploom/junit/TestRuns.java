package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunCanceledException;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.Instance;
import dev.steploom.resource.ResourceDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The runs of one test, and what they share: the instance that remembers them, and the clock. */
final class TestRuns implements AutoCloseable {
    private final JobTester<?> tester;
    private final ExtensionContext context;
    private final Instance instance = Instance.ephemeral();
    private final SkippingClock clock = new SkippingClock();
    private final List<JobExecutionResult> results = new CopyOnWriteArrayList<>();
    private @Nullable ExecuteInProcessResult<?> result;

    TestRuns(JobTester<?> tester, ExtensionContext context) {
        this.tester = tester;
        this.context = context;
    }

    Instance instance() {
        return instance;
    }

    SkippingClock clock() {
        return clock;
    }

    /** What ran so far, in order of the ends. */
    List<JobExecutionResult> results() {
        return results;
    }

    JobRun<?> run() {
        return new JobRun<>(tester, this);
    }

    /** The result that the test's parameters are of. The job runs when it is first asked for. */
    synchronized ExecuteInProcessResult<?> result() {
        ExecuteInProcessResult<?> known = result;
        if (known == null) {
            known = result = RunTimeout.of(context).limit(cancellation -> execute(tester.options(cancellation)));
        }
        return known;
    }

    /** Throws what made the run fail, for a test that does not see it. */
    void requireSuccess() {
        ExecuteInProcessResult<?> ended = result();
        StepFailure failure = ended.failure();
        if (failure != null) {
            throw failure;
        }
        if (!ended.success()) {
            throw new AssertionFailedError(ended.toString());
        }
    }

    <R extends @Nullable Object> ExecuteInProcessResult<R> execute(JobTester<R> run) {
        Map<String, ResourceDefinition> bound = BoundResources.of(context).definitionsFor(run.definition());
        Consumer<RunOptions> defaults = options -> {
            options.instance(instance).clock(clock);
            bound.forEach(options::resource);
        };
        try {
            ExecuteInProcessResult<R> ended = run.run(defaults);
            results.add(ended);
            return ended;
        } catch (StepFailure failure) {
            add(failure.result());
            throw failure;
        } catch (RunCanceledException canceled) {
            add(canceled.result());
            throw canceled;
        }
    }

    private void add(@Nullable JobExecutionResult ended) {
        if (ended != null) {
            results.add(ended);
        }
    }

    /** JUnit closes what a test leaves in its store. */
    @Override
    public void close() {
        instance.close();
    }
}
