package dev.steploom.execution;

import dev.steploom.config.Environment;
import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.ResolvedExecutor;
import dev.steploom.instance.Instance;
import dev.steploom.instance.RunHistory;
import dev.steploom.instance.RunStatus;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.resource.ResourceException;
import dev.steploom.selection.OpSelection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return execute(job, options, options.raiseOnError == null || options.raiseOnError, true);
    }

    /**
     * Runs a job with all values in memory, but takes over from an earlier run what still holds. The result shows the steps
     * that were taken over as the earlier run left them, with their outputs; its events are those of the steps that ran.
     *
     * @param job what to run
     * @param options how
     * @param reuse says what to take over, once it is known what is about to run
     * @return outputs of all steps, and events of those that ran
     * @throws StepFailure if a step fails and the options do not say otherwise
     * @throws RunCanceledException if the run is cancelled and the options do not say otherwise
     * @throws ResourceException if a resource is missing or cannot be made
     * @throws ReexecutionException if a step to run is not in the job, or waits for keys that nobody knows
     * @throws GraphDefinitionException if the options do not fit the job
     */
    public static JobExecutionResult executeInProcess(JobDefinition job, RunOptions options, StepReuse reuse) {
        boolean raise = options.raiseOnError == null || options.raiseOnError;
        return execute(job, options, GivenConfig.of(job, options), raise, true, planned -> reusing(planned, reuse));
    }

    /**
     * Runs a job; a failed step only shows in the result, unless the options say otherwise. Values go through the job's
     * IO manager, which is one in files if none is bound, and the result loads them from there.
     *
     * @param job what to run
     * @param options how
     * @return outputs and events
     * @throws ResourceException if a required resource is missing
     * @throws GraphDefinitionException if the options do not fit the job
     */
    public static JobExecutionResult execute(JobDefinition job, RunOptions options) {
        return execute(job, options, options.raiseOnError != null && options.raiseOnError, false);
    }

    /**
     * Runs steps of an earlier run again: those that failed and what is downstream ({@link RunOptions#fromFailure}), or
     * those selected. The other steps' outputs come from the earlier run, or from those before it, through the IO
     * manager. Run config, op selection and partition are the earlier run's, unless the options bring their own.
     *
     * @param job the job, whose ops may have changed since
     * @param earlier what the earlier run did
     * @param options how
     * @return outputs and events of the steps that ran
     * @throws ReexecutionException if the earlier run did not fail and is to be resumed, a step is not in the job, or the
     *     options name another partition than the earlier run's
     */
    public static JobExecutionResult reexecute(JobDefinition job, JobExecutionResult earlier, RunOptions options) {
        if (!earlier.jobName().equals(job.name())) {
            throw new ReexecutionException("Run " + earlier.runId() + " is of job '" + earlier.jobName() + "', so job '"
                    + job.name() + "' cannot go on with it. Re-execute it with the job that it is of.");
        }
        if (options.fromFailure && earlier.success()) {
            throw new ReexecutionException("Run " + earlier.runId() + " of job '" + earlier.jobName()
                    + "' did not fail, so there is nothing to resume. Select steps instead: stepSelection(...).");
        }
        boolean raise = options.raiseOnError != null && options.raiseOnError;
        return execute(
                job,
                options,
                GivenConfig.after(earlier.run(), options),
                raise,
                false,
                planned -> again(planned.plan(), EarlierRun.repeated(earlier), options));
    }

    /**
     * Runs steps of a run that an instance remembers again.
     *
     * @param job the job, whose ops may have changed since
     * @param runId the earlier run
     * @param options how; their instance is the one that remembers
     * @return outputs and events of the steps that ran
     * @throws ReexecutionException if the options bring no instance, or the run has not ended in this process
     */
    public static JobExecutionResult reexecute(JobDefinition job, String runId, RunOptions options) {
        Instance instance = options.instance;
        if (instance == null) {
            throw new ReexecutionException(
                    "Run " + runId + " is looked for without an instance. Give the options one: instance(...).");
        }
        RunHistory history = instance.history(runId);
        if (!(history instanceof FinishedRun finished)) {
            throw new ReexecutionException("Run " + runId + " of job '" + job.name()
                    + "' still runs, or ran in another process, so its outputs cannot be taken over.");
        }
        return reexecute(job, finished.result(), options);
    }

    private static JobExecutionResult execute(
            JobDefinition original, RunOptions options, boolean raise, boolean inProcess) {
        return execute(
                original,
                options,
                GivenConfig.of(original, options),
                raise,
                inProcess,
                planned -> new RunState(planned.plan()));
    }

    private static JobExecutionResult execute(
            JobDefinition original,
            RunOptions options,
            GivenConfig given,
            boolean raise,
            boolean inProcess,
            Function<PlannedRun, RunState> start) {
        JobDefinition whole = withOverrides(original, options);
        if (inProcess) {
            RunNeeds.refuseMissing(whole);
        }
        JobDefinition job = OpSelection.select(whole, given.opSelection());
        RunPartition partition = partition(whole, options, given.partitions());
        if (inProcess) {
            UnfedInputs.refuse(job);
        }
        RunConfig runConfig = configOf(job, given.runConfig(), partition);
        ExecutorDefinition definition =
                options.executor == null ? job.executor() : ExecutorDefinition.of(options.executor);
        ResolvedRunConfig config = inProcess
                ? JobConfig.resolve(job, runConfig)
                : JobConfig.resolve(job, runConfig, definition, Environment.SYSTEM);
        if (!inProcess) {
            RunNeeds.refuseMissing(whole);
        }
        ResolvedExecutor executor = inProcess ? ignoringTheJobs(options) : definition.resolve(config.execution());
        if (executor.executor() instanceof Executor.VirtualThreads) {
            VirtualThreads.check();
        }
        ExecutionPlan plan = ExecutionPlan.of(job, config);
        PlannedRun planned = new PlannedRun(plan, config, tags(job, options, partition));
        Run run = newRun(planned, start.apply(planned), partition, options, given, inProcess, executor);
        try {
            return execute(run, executor.executor(), options, raise);
        } finally {
            run.logger().close();
        }
    }

    private static ResolvedExecutor ignoringTheJobs(RunOptions options) {
        return new ResolvedExecutor(options.executor == null ? Executor.inProcess() : options.executor, false);
    }

    private static JobExecutionResult execute(Run run, Executor executor, RunOptions options, boolean raise) {
        Instance instance = options.instance;
        RunRecording recording = instance == null
                ? null
                : RunRecording.start(instance, run, run.state().earlierRunId());
        RunLoop loop = new RunLoop(run, executor, raise);
        RunStatus status = loop.execute();
        run.state().ended();
        JobExecutionResult result = new JobExecutionResult(run, status, loop.firstFailure(), loop.endedEarly());
        if (recording != null) {
            recording.end(result, loop);
        }
        if (raise) {
            raise(loop, result);
        }
        return result;
    }

    private static @Nullable RunPartition partition(
            JobDefinition job, RunOptions options, @Nullable PartitionKeyRange range) {
        RunPartition.refuseMapping(job);
        return range == null ? null : RunPartition.of(job, range, scope(options));
    }

    private static PartitionScope scope(RunOptions options) {
        PartitionScope scope = PartitionScope.at(options.clock.now());
        if (options.dynamicPartitions != null) {
            return scope.with(options.dynamicPartitions);
        }
        return options.instance == null ? scope : scope.with(options.instance.dynamicPartitions());
    }

    /** The run config of the options, else what the job computes for the partition. */
    private static RunConfig configOf(JobDefinition job, RunConfig given, @Nullable RunPartition partition) {
        Map<String, @Nullable Object> computed = partition == null ? null : partition.config(job);
        return computed == null || !given.equals(RunConfig.EMPTY) ? given : RunConfig.of(computed);
    }

    private static RunState again(ExecutionPlan plan, EarlierRun earlier, RunOptions options) {
        List<String> keys = options.fromFailure
                ? FailedSteps.of(plan, earlier)
                : StepSelection.of(plan, earlier, options.stepSelection);
        StepSubset subset = new StepSubset(plan, keys);
        subset.refuseUnknownKeys(plan, earlier);
        return new RunState(plan, subset, earlier);
    }

    private static RunState reusing(PlannedRun planned, StepReuse reuse) {
        StepReuse.Reused reused = reuse.decide(planned);
        if (reused == null) {
            return new RunState(planned.plan());
        }
        EarlierRun earlier = EarlierRun.reused(reused.earlier());
        StepSubset subset = new StepSubset(planned.plan(), reused.stepsToRun());
        subset.refuseUnknownKeys(planned.plan(), earlier);
        return new RunState(planned.plan(), subset, earlier);
    }

    private static Map<String, String> tags(JobDefinition job, RunOptions options, @Nullable RunPartition partition) {
        Map<String, String> tags = new LinkedHashMap<>(job.runTags());
        tags.putAll(options.tags);
        if (partition != null) {
            tags.putAll(partition.tags(job));
        }
        return Map.copyOf(tags);
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
        JobBuilder builder = job.toBuilder(job.graph());
        options.inputValues.forEach(builder::inputValue);
        options.resources.forEach(builder::resource);
        return builder.build();
    }

    private static Run newRun(
            PlannedRun planned,
            RunState state,
            @Nullable RunPartition partition,
            RunOptions options,
            GivenConfig given,
            boolean inProcess,
            ResolvedExecutor executor) {
        JobDefinition job = planned.plan().job();
        ResolvedRunConfig config = planned.config();
        Map<String, String> tags = planned.tags();
        String id = options.runId == null ? UUID.randomUUID().toString() : options.runId;
        RunNeeds needs = new RunNeeds(job, state, inProcess);
        RunResources resources = needs.resources(config);
        RunManagers managers = needs.managers(id);
        RunLogger logger = RunLogger.open(job, config, state, id, tags);
        RunLog log = new RunLog(id, state, options.clock, logger.alsoListening(options.listeners), managers == null);
        logger.complainIn(log);
        return new Run(
                id,
                job,
                state,
                log,
                options.clock,
                tags,
                resources,
                managers,
                options.cancellation == null ? new Cancellation() : options.cancellation,
                logger,
                given.runConfig(),
                given.opSelection(),
                partition,
                executor.retriesDisabled());
    }
}
