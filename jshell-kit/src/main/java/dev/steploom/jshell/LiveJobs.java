package dev.steploom.jshell;

import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigProblem;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.JobSource;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.jshell.source.LiveJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the jobs that variables of a session hold, what they need, and how they ended when they ran last. */
final class LiveJobs {
    private LiveJobs() {}

    static List<LiveJob> of(Collection<SessionVariable> variables, @Nullable JobExecutionResult last) {
        List<JobExecutionResult> results = new ArrayList<>();
        for (SessionVariable variable : variables) {
            if (variable.value() instanceof JobExecutionResult result) {
                results.add(result);
            }
        }
        if (last != null) {
            results.add(last);
        }
        List<LiveJob> jobs = new ArrayList<>();
        for (SessionVariable variable : variables) {
            if (variable.value() instanceof JobSource source) {
                JobDefinition job = source.definition();
                LiveJob.End end = results.stream()
                        .filter(result -> result.job() == job)
                        .reduce((earlier, later) -> later)
                        .map(LiveJobs::end)
                        .orElse(null);
                jobs.add(new LiveJob(variable.name(), needs(job), end));
            }
        }
        return jobs;
    }

    private static LiveJob.End end(JobExecutionResult result) {
        boolean one = result.success() && result.job().graph().outputs().size() == 1;
        return new LiveJob.End(
                result.success(),
                one ? result.outputValue(result.job().graph().outputs().get(0).name()) : null);
    }

    private static @Nullable String needs(JobDefinition job) {
        if (job.partitionsDefinition() != null) {
            return "Give it a partition: partitionKey = \"...\".";
        }
        try {
            JobConfig.resolve(job, RunConfig.EMPTY);
            return null;
        } catch (ConfigException e) {
            return "Give it a runConfig: "
                    + e.problems().stream().map(ConfigProblem::toString).collect(Collectors.joining("; "));
        }
    }
}
