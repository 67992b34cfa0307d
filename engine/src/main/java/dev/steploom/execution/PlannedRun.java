package dev.steploom.execution;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.plan.ExecutionPlan;
import java.util.Map;

/**
 * A run as it is about to begin.
 *
 * @param plan its steps; the plan's job is the one that runs, after selection and overrides
 * @param config the run config, resolved against the job
 * @param tags the run's tags, those of its partition among them
 */
public record PlannedRun(ExecutionPlan plan, ResolvedRunConfig config, Map<String, String> tags) {}
