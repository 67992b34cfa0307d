package dev.steploom.jshell;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.io.IOManager;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of a plan have to run again, and why. A step runs if it is told to, if it changed, if it did not end well, or if
 * one that it waits for runs; a mapped step that only failed for some keys runs for those.
 */
final class RerunDecision {
    private final ExecutionPlan plan;
    private final Map<String, StepState> states;

    /** Why a step runs; null if it does not. */
    private final @Nullable String[] reasons;

    /** For which keys alone mapped steps run; all others run for all. */
    private final Map<Integer, Set<String>> keys = new HashMap<>();

    private RerunDecision(ExecutionPlan plan, Map<String, StepState> states) {
        this.plan = plan;
        this.states = states;
        this.reasons = new @Nullable String[plan.size()];
    }

    /** Decides that every step runs. */
    static RerunDecision all(ExecutionPlan plan, String reason) {
        RerunDecision decision = new RerunDecision(plan, Map.of());
        Arrays.fill(decision.reasons, reason);
        return decision;
    }

    /**
     * Decides by what changed.
     *
     * @param plan what is about to run
     * @param earlier the run whose outputs are there
     * @param changes why a step has to run whatever the others do, by its path
     */
    static RerunDecision of(ExecutionPlan plan, JobExecutionResult earlier, Map<String, String> changes) {
        RerunDecision decision = new RerunDecision(plan, earlier.steps());
        for (int step = 0; step < plan.size(); step++) {
            decision.reasons[step] = changes.get(plan.path(step));
        }
        do {
            decision.followWires();
        } while (decision.followManagers());
        return decision;
    }

    /** Goes through the steps in plan order, so what a step waits for is decided before it. */
    private void followWires() {
        for (int step = 0; step < plan.size(); step++) {
            if (isWhole(step)) {
                continue;
            }
            String upstream = wholeUpstream(step);
            StepState ended = states.get(plan.key(step));
            if (upstream != null) {
                run(step, upstream + " runs again");
            } else if (ended == StepState.FAILED) {
                run(step, "failed in the last run");
            } else if (ended == StepState.UPSTREAM_FAILED || ended == StepState.NOT_EXECUTED) {
                run(step, "did not run in the last run");
            } else if (plan.kind(step) == StepKind.MAPPED) {
                runForKeys(step);
            }
        }
    }

    private boolean isWhole(int step) {
        return reasons[step] != null && !keys.containsKey(step);
    }

    private void run(int step, String reason) {
        reasons[step] = reason;
        keys.remove(step);
    }

    /** A step that this one waits for, and that runs for more than keys which the two share. */
    private @Nullable String wholeUpstream(int step) {
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            int upstream = plan.upstream(step, i);
            if (isWhole(upstream) || (reasons[upstream] != null && plan.kind(step) != StepKind.MAPPED)) {
                return plan.path(upstream);
            }
        }
        return null;
    }

    private void runForKeys(int step) {
        Set<String> due = new LinkedHashSet<>();
        String prefix = plan.path(step) + "[";
        states.forEach((key, state) -> {
            if (key.startsWith(prefix) && (state.isBad() || state == StepState.NOT_EXECUTED)) {
                due.add(key.substring(prefix.length(), key.length() - 1));
            }
        });
        boolean failed = !due.isEmpty();
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            due.addAll(keys.getOrDefault(plan.upstream(step, i), Set.of()));
        }
        if (!due.isEmpty()) {
            reasons[step] = failed ? "failed in the last run" : "runs again upstream";
            keys.put(step, due);
        }
    }

    /** What a manager keeps it keeps for one run, so a step that loads it from there needs it made again. */
    private boolean followManagers() {
        boolean any = false;
        for (int step = 0; step < plan.size(); step++) {
            if (reasons[step] == null) {
                continue;
            }
            List<InputDefinition> inputs = plan.op(step).inputs();
            for (int i = 0; i < inputs.size(); i++) {
                for (int slot : slots(plan.firstInput(step) + i)) {
                    int owner = plan.stepOfSlot(slot);
                    String manager = managerOf(inputs.get(i), output(slot));
                    if (manager != null && !isWhole(owner)) {
                        run(owner, plan.path(step) + " loads its output by " + manager);
                        any = true;
                    }
                }
            }
        }
        return any;
    }

    private int[] slots(int input) {
        InputSource source = plan.inputSource(input);
        if (plan.inputSlot(input) >= 0) {
            return new int[] {plan.inputSlot(input)};
        }
        if (source instanceof InputSource.FanIn fanIn) {
            return Arrays.stream(fanIn.slots()).filter(slot -> slot >= 0).toArray();
        }
        return source instanceof InputSource.FirstOf firstOf
                ? firstOf.slots()
                : source instanceof InputSource.Collect collect ? new int[] {collect.slot()} : new int[0];
    }

    private OutputDefinition output(int slot) {
        int owner = plan.stepOfSlot(slot);
        return plan.op(owner).outputs().get(slot - plan.firstSlot(owner));
    }

    private @Nullable String managerOf(InputDefinition input, OutputDefinition source) {
        if (input.type().isNothing()) {
            return null;
        }
        if (input.managerKey() != null || source.managerKey() != null) {
            return input.managerKey() == null ? source.managerKey() : input.managerKey();
        }
        return plan.job().resources().containsKey(IOManager.DEFAULT_KEY) ? IOManager.DEFAULT_KEY : null;
    }

    /** Returns why a step runs; null if it is reused. */
    @Nullable
    String reason(int step) {
        return reasons[step];
    }

    /** Returns the keys of the steps that run; of a mapped step that runs for some keys, those. */
    List<String> keysOf(int step) {
        Set<String> some = keys.get(step);
        if (reasons[step] == null) {
            return List.of();
        }
        return some == null
                ? List.of(plan.key(step))
                : some.stream().map(key -> plan.path(step) + "[" + key + "]").toList();
    }

    List<String> stepsToRun() {
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < plan.size(); step++) {
            steps.addAll(keysOf(step));
        }
        return steps;
    }

    ExecutionPlan plan() {
        return plan;
    }
}
