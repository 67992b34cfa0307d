package dev.steploom.jshell;

import dev.steploom.definition.JobSource;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.jshell.source.LastRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how the jobs that variables hold ended when they ran last. */
final class LastRuns {
    private LastRuns() {}

    static List<LastRun> of(Collection<SessionVariable> variables, @Nullable JobExecutionResult last) {
        List<JobExecutionResult> results = new ArrayList<>();
        for (SessionVariable variable : variables) {
            if (variable.value() instanceof JobExecutionResult result) {
                results.add(result);
            }
        }
        if (last != null) {
            results.add(last);
        }
        List<LastRun> runs = new ArrayList<>();
        for (SessionVariable variable : variables) {
            if (variable.value() instanceof JobSource job) {
                results.stream()
                        .filter(result -> result.job() == job.definition())
                        .reduce((earlier, later) -> later)
                        .ifPresent(result -> runs.add(new LastRun(variable.name(), result.success(), output(result))));
            }
        }
        return runs;
    }

    private static @Nullable Object output(JobExecutionResult result) {
        boolean one = result.success() && result.job().graph().outputs().size() == 1;
        return one ? result.outputValue(result.job().graph().outputs().get(0).name()) : null;
    }
}
