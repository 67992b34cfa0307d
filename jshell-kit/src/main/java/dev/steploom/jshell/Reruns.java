package dev.steploom.jshell;

import dev.steploom.carry.Fingerprints;
import dev.steploom.definition.JobSource;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.PlannedRun;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepFailure;
import dev.steploom.execution.StepReuse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last run of each job of this session, by the job's name, and what its steps were made of when it had ended: what a run
 * itself changes in the variables of the session does not count as a change.
 */
final class Reruns {
    private final Fingerprints fingerprints = new Fingerprints();
    private final Map<String, LastRun> lastRuns = new HashMap<>();
    private @Nullable LastRun latest;

    /**
     * The last run of a job.
     *
     * @param job what ran
     * @param options how
     * @param run as it was about to begin
     * @param result what it did
     * @param steps what the steps are made of, by their paths
     * @param forgotten paths of the steps that are to run again all the same
     */
    record LastRun(
            JobSource job,
            Consumer<? super RunOptions> options,
            PlannedRun run,
            JobExecutionResult result,
            Map<String, StepMakeup> steps,
            Set<String> forgotten) {}

    /** Runs a job in some way. */
    @FunctionalInterface
    interface Runner<T extends JobExecutionResult> {
        T run(Consumer<? super RunOptions> options, StepReuse reuse);
    }

    /** Runs all of a job, and remembers the run. */
    <T extends JobExecutionResult> T run(JobSource job, Consumer<? super RunOptions> options, Runner<T> runner) {
        PlannedRun[] planned = new PlannedRun[1];
        return remember(
                job,
                options,
                planned,
                () -> runner.run(options, run -> {
                    planned[0] = run;
                    return null;
                }));
    }

    /** Runs of a job what changed since its last run, and the step told with all behind it; reports what and why before the first one runs. */
    <T extends JobExecutionResult> T rerun(
            JobSource job,
            Consumer<? super RunOptions> options,
            @Nullable String again,
            Consumer<String> report,
            Runner<T> runner) {
        PlannedRun[] planned = new PlannedRun[1];
        return remember(
                job,
                options,
                planned,
                () -> runner.run(options, run -> {
                    planned[0] = run;
                    LastRun last = lastRuns.get(run.plan().job().name());
                    RerunDecision decision = decide(run, last, again);
                    report.accept(RerunReport.of(decision));
                    return last == null ? null : new StepReuse.Reused(last.result, decision.stepsToRun());
                }));
    }

    private synchronized RerunDecision decide(PlannedRun run, @Nullable LastRun last, @Nullable String from) {
        List<String> again = from == null ? List.of() : StepNames.find(run.plan(), from);
        if (last == null) {
            return RerunDecision.all(run.plan(), "first run");
        }
        if (!run.tags().equals(last.run.tags())) {
            return RerunDecision.all(run.plan(), "the tags of the run changed");
        }
        fingerprints.refresh();
        Map<String, String> changes = new HashMap<>();
        new MakeupReader(fingerprints, run).read().forEach((path, now) -> {
            StepMakeup then = last.steps.get(path);
            String change = again.contains(path)
                    ? "asked for"
                    : last.forgotten.contains(path)
                            ? "forgotten"
                            : then == null ? "not in the last run" : now.changeSince(then);
            if (change != null) {
                changes.put(path, change);
            }
        });
        return RerunDecision.of(run.plan(), last.result, changes);
    }

    private <T extends JobExecutionResult> T remember(
            JobSource job, Consumer<? super RunOptions> options, PlannedRun[] planned, Supplier<T> running) {
        try {
            T result = running.get();
            remember(job, options, planned[0], result);
            return result;
        } catch (StepFailure failure) {
            JobExecutionResult result = failure.result();
            if (result != null) {
                remember(job, options, planned[0], result);
            }
            throw failure;
        }
    }

    private synchronized void remember(
            JobSource job, Consumer<? super RunOptions> options, PlannedRun run, JobExecutionResult result) {
        fingerprints.refresh();
        Map<String, StepMakeup> steps = new MakeupReader(fingerprints, run).read();
        LastRun last = new LastRun(job, options, run, result, steps, new HashSet<>());
        lastRuns.put(run.plan().job().name(), last);
        latest = last;
    }

    /** Has steps run again in the next rerun. */
    synchronized void forget(LastRun last, String name) {
        last.forgotten.addAll(StepNames.find(last.run.plan(), name));
    }

    /**
     * Returns the last run of any job.
     *
     * @throws NoSuchElementException if none ran
     */
    synchronized LastRun latest() {
        LastRun last = latest;
        if (last == null) {
            throw new NoSuchElementException("No job ran in this session yet: run(job).");
        }
        return last;
    }

    /** Returns the last run of a job; null if it did not run. */
    synchronized @Nullable LastRun last(JobSource job) {
        return lastRuns.get(job.definition().name());
    }
}
