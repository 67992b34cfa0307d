package dev.steploom.jshell;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.execution.RunOptions;
import java.util.function.Consumer;

/** Reruns jobs as the shell does, and keeps what it says. */
final class RerunProbe {
    final Reruns reruns = new Reruns();
    private String report = "";

    String report() {
        return report;
    }

    <R> ExecuteInProcessResult<R> rerun(Job<R> job) {
        return rerun(job, options -> {});
    }

    <R> ExecuteInProcessResult<R> rerun(Job<R> job, Consumer<RunOptions> options) {
        return reruns.rerun(
                job,
                options,
                null,
                text -> report = text,
                (how, reuse) -> job.executeInProcess(o -> how.accept(o.raiseOnError(false)), reuse));
    }
}
