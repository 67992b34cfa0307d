package dev.steploom.execution;

import dev.steploom.plan.DynamicGroup;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a plan that a re-execution runs: whole steps, and mapped steps for some of their keys. */
final class StepSubset {
    private final List<String> keys;
    private final boolean[] whole;
    private final Map<Integer, Set<String>> some = new HashMap<>();

    /**
     * Reads step keys.
     *
     * @throws ReexecutionException if the plan does not have one
     */
    StepSubset(ExecutionPlan plan, List<String> stepKeys) {
        this.whole = new boolean[plan.size()];
        Map<String, Integer> steps = new HashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            steps.put(plan.key(step), step);
        }
        List<String> unknown = new ArrayList<>();
        this.keys = new ArrayList<>();
        for (String key : stepKeys) {
            int bracket = key.lastIndexOf('[');
            String template = bracket < 0 ? key : key.substring(0, bracket) + "[?]";
            Integer step = steps.get(template);
            if (step == null) {
                unknown.add(key);
            } else if (template.equals(key)) {
                whole[step] = true;
                keys.add(key);
            } else if (!stepKeys.contains(template)) {
                some.computeIfAbsent(step, any -> new HashSet<>()).add(key.substring(bracket + 1, key.length() - 1));
                keys.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            throw new ReexecutionException(
                    "job '" + plan.job().name() + "' has no steps " + unknown + " to run again.");
        }
        some.keySet().forEach(template -> refuseNewKeys(plan, template));
    }

    private void refuseNewKeys(ExecutionPlan plan, int template) {
        int source = plan.stepOfSlot(plan.mapSource(template));
        if (whole[source]) {
            throw new ReexecutionException("Step '" + plan.key(source) + "' runs again and may emit other keys, so '"
                    + plan.path(template) + "' cannot run for " + some.get(template) + " alone. Select '"
                    + plan.key(template) + "'.");
        }
    }

    /**
     * Refuses steps that wait for keys which nobody knows: the step that emits them does not run, and did not emit any.
     *
     * @throws ReexecutionException with the first such step
     */
    void refuseUnknownKeys(ExecutionPlan plan, EarlierRun earlier) {
        for (DynamicGroup group : plan.dynamicGroups()) {
            for (int source : group.sources()) {
                boolean known = runsAny(source) || earlier.knowsKeysOf(plan, source);
                int waiting = known ? -1 : firstOf(group.steps());
                if (waiting >= 0) {
                    throw new ReexecutionException("Step '" + plan.key(waiting) + "' waits for the keys that step '"
                            + plan.key(source) + "' emits, and the earlier run emitted none. Select '"
                            + plan.key(source) + "' too.");
                }
            }
        }
    }

    private int firstOf(int[] steps) {
        return Arrays.stream(steps).filter(this::runsAny).findFirst().orElse(-1);
    }

    /** The step keys, without those of mapped steps that run whole. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Whether a step of the plan runs, a mapped one for each of its keys. */
    boolean isWhole(int step) {
        return whole[step];
    }

    /** Whether a step of the plan runs, a mapped one for at least one of its keys. */
    boolean runsAny(int step) {
        return whole[step] || some.containsKey(step);
    }

    /** Whether a mapped step runs for a key. */
    boolean runs(int template, String key) {
        return whole[template] || some.getOrDefault(template, Set.of()).contains(key);
    }
}
