package dev.steploom.execution;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.RequiredResources;
import dev.steploom.event.EventListener;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceException;
import dev.steploom.selection.OpSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs in this process. */
public final class JobExecution {
    private JobExecution() {}

    /**
     * Runs a job with all values in memory; a failed step throws unless the options say otherwise.
     *
     * @param job what to run
     * @param options how
     * @return outputs and events
     * @throws StepFailure if a step fails and the options do not say otherwise
     * @throws RunCanceledException if the run is cancelled and the options do not say otherwise
     * @throws ResourceException if a resource is missing or cannot be made
     * @throws GraphDefinitionException if the options do not fit the job
     */
    public static JobExecutionResult executeInProcess(JobDefinition job, RunOptions options) {
        return execute(job, options, options.raiseOnError == null || options.raiseOnError);
    }

    /**
     * Runs a job; a failed step only shows in the result, unless the options say otherwise.
     *
     * @param job what to run
     * @param options how
     * @return outputs and events
     * @throws ResourceException if a required resource is missing
     * @throws GraphDefinitionException if the options do not fit the job
     */
    public static JobExecutionResult execute(JobDefinition job, RunOptions options) {
        return execute(job, options, options.raiseOnError != null && options.raiseOnError);
    }

    private static JobExecutionResult execute(JobDefinition original, RunOptions options, boolean raise) {
        JobDefinition job = OpSelection.select(withOverrides(original, options), options.opSelection);
        RunConfig config = options.runConfig == null ? new RunConfig(job.config()) : options.runConfig;
        ExecutionPlan plan = ExecutionPlan.of(job, config, job.inputValues());
        Run run = newRun(job, plan, options);
        RunLoop loop = new RunLoop(run, raise);
        RunStatus status = loop.execute();
        JobExecutionResult result = new JobExecutionResult(run, status, loop.firstFailure(), loop.endedEarly());
        if (raise) {
            raise(loop, result);
        }
        return result;
    }

    private static void raise(RunLoop loop, JobExecutionResult result) {
        if (result.status() == RunStatus.CANCELED) {
            throw new RunCanceledException(
                    "The run of job '" + result.jobName() + "' was cancelled" + loop.cancelReason() + ".", result);
        }
        StepFailure failure = loop.firstFailure();
        if (failure != null) {
            throw failure.with(result);
        }
        RuntimeException notRun = loop.runFailure();
        if (notRun != null) {
            throw notRun;
        }
    }

    private static JobDefinition withOverrides(JobDefinition job, RunOptions options) {
        if (options.inputValues.isEmpty() && options.resources.isEmpty()) {
            return job;
        }
        JobDefinition.Builder builder = job.toBuilder(job.graph());
        options.inputValues.forEach(builder::inputValue);
        options.resources.forEach(builder::resource);
        return builder.build();
    }

    private static Run newRun(JobDefinition job, ExecutionPlan plan, RunOptions options) {
        Map<String, String> tags = new LinkedHashMap<>(job.runTags());
        tags.putAll(options.tags);
        RunState state = new RunState(plan);
        String id = options.runId == null ? UUID.randomUUID().toString() : options.runId;
        Logger logger = LoggerFactory.getLogger("dev.steploom.job." + job.name());
        List<EventListener> listeners = new ArrayList<>(options.listeners);
        if (logger.isDebugEnabled()) {
            listeners.add(event -> logger.debug("{}", event));
        }
        return new Run(
                id,
                job,
                state,
                new RunLog(state, options.clock, listeners),
                options.clock,
                Map.copyOf(tags),
                new RunResources(requiredResources(job)),
                options.cancellation == null ? new Cancellation() : options.cancellation,
                logger);
    }

    private static Map<String, ResourceDefinition> requiredResources(JobDefinition job) {
        Map<String, ResourceDefinition> required = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        RequiredResources.of(job).forEach((key, user) -> {
            ResourceDefinition definition = job.resources().get(key);
            if (definition == null) {
                missing.add(user + " requires resource \"" + key + "\"");
            } else {
                required.put(key, definition);
            }
        });
        if (!missing.isEmpty()) {
            throw new ResourceException("job '" + job.name() + "' lacks resources: " + String.join("; ", missing)
                    + ". Bind them on the job, or in the options of the run.");
        }
        return required;
    }
}
