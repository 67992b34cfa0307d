package dev.steploom.execution;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RequiredResources;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.io.InMemoryIOManager;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the resources and managers that a run needs: of all its steps, or of those that run again. */
final class RunNeeds {
    private final JobDefinition job;
    private final RunState state;
    private final boolean inProcess;

    RunNeeds(JobDefinition job, RunState state, boolean inProcess) {
        this.job = job;
        this.state = state;
        this.inProcess = inProcess;
    }

    /**
     * Refuses a job whose resources are not all bound, even where a selection leaves out those who require them.
     *
     * @throws ResourceException with all that is missing
     */
    static void refuseMissing(JobDefinition job) {
        List<String> missing = new ArrayList<>();
        RequiredResources.of(job).forEach((key, user) -> {
            if (!job.resources().containsKey(key) && !key.equals(IOManager.DEFAULT_KEY)) {
                missing.add(user + " requires resource \"" + key + "\"");
            }
        });
        if (!missing.isEmpty()) {
            throw new ResourceException("job '" + job.name() + "' lacks resources: " + String.join("; ", missing)
                    + ". Bind them on the job, or in the options of the run.");
        }
    }

    RunResources resources(ResolvedRunConfig config) {
        Map<String, ResourceDefinition> definitions = new HashMap<>(job.resources());
        Set<String> required = required();
        if (!inProcess) {
            definitions.putIfAbsent(IOManager.DEFAULT_KEY, FilesystemIOManager.resource());
        } else if (required.contains(IOManager.DEFAULT_KEY)) {
            definitions.putIfAbsent(IOManager.DEFAULT_KEY, ResourceDefinition.from(() -> new InMemoryIOManager()));
        }
        return new RunResources(ResourceGraph.of(definitions), required, config.resources());
    }

    @Nullable
    RunManagers managers(String runId) {
        if (!inProcess) {
            return RunManagers.storing(runId, true);
        }
        // An input may name the default manager; then it is a manager like the others.
        boolean defaultBound = RequiredResources.of(job).containsKey(IOManager.DEFAULT_KEY);
        return defaultBound || RequiredResources.anyManager(job) ? RunManagers.inProcess(defaultBound) : null;
    }

    private Set<String> required() {
        StepSubset subset = state.subset();
        if (subset == null) {
            Set<String> required = new LinkedHashSet<>(RequiredResources.of(job).keySet());
            if (!inProcess && RequiredResources.anyDefaultManager(job)) {
                required.add(IOManager.DEFAULT_KEY);
            }
            return required;
        }
        Set<String> required = new LinkedHashSet<>();
        for (int step = 0; step < state.plan.size(); step++) {
            if (subset.runsAny(step)) {
                addStep(step, required);
            }
        }
        if (inProcess && !RequiredResources.of(job).containsKey(IOManager.DEFAULT_KEY)) {
            required.remove(IOManager.DEFAULT_KEY); // Values that name no manager stay in the run.
        }
        return required;
    }

    private void addStep(int step, Set<String> required) {
        ExecutionPlan plan = state.plan;
        OpDefinition op = plan.op(step);
        required.addAll(op.requiredResources());
        plan.settings().hooks(step).forEach(hook -> required.addAll(hook.requiredResources()));
        for (OutputDefinition output : op.outputs()) {
            required.add(output.managerKeyOrDefault());
        }
        for (InputDefinition input : op.inputs()) {
            if (input.managerKey() != null) {
                required.add(input.managerKey());
            }
        }
        for (int input = plan.firstInput(step); input < plan.firstInput(step + 1); input++) {
            for (int slot : slots(plan, input)) {
                int owner = plan.stepOfSlot(slot);
                required.add(plan.op(owner)
                        .outputs()
                        .get(slot - plan.firstSlot(owner))
                        .managerKeyOrDefault());
            }
        }
    }

    private static int[] slots(ExecutionPlan plan, int input) {
        InputSource source = plan.inputSource(input);
        if (plan.inputSlot(input) >= 0) {
            return new int[] {plan.inputSlot(input)};
        }
        if (source instanceof InputSource.FanIn fanIn) {
            return Arrays.stream(fanIn.slots()).filter(slot -> slot >= 0).toArray();
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            return firstOf.slots();
        }
        return source instanceof InputSource.Collect collect ? new int[] {collect.slot()} : new int[0];
    }
}
