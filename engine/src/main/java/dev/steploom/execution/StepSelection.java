package dev.steploom.execution;

import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import dev.steploom.selection.SelectionClauses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the steps that clauses select among those of an earlier run, mapped ones by their keys. */
final class StepSelection {
    private final ExecutionPlan plan;
    private final EarlierRun earlier;

    private StepSelection(ExecutionPlan plan, EarlierRun earlier) {
        this.plan = plan;
        this.earlier = earlier;
    }

    static List<String> of(ExecutionPlan plan, EarlierRun earlier, List<String> clauses) {
        return clauses.isEmpty()
                ? plan.steps()
                : SelectionClauses.select(new StepSelection(plan, earlier).dependencies(), clauses);
    }

    private Map<String, Set<String>> dependencies() {
        Map<String, Set<String>> dependencies = new LinkedHashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            Set<String> upstream = new LinkedHashSet<>();
            for (int i = 0; i < plan.upstreamCount(step); i++) {
                upstream.addAll(keysOf(plan.upstream(step, i), plan.kind(step) == StepKind.MAPPED));
            }
            dependencies.put(plan.key(step), upstream);
        }
        for (int step = 0; step < plan.size(); step++) {
            for (String key : instancesOf(step)) {
                dependencies.put(plan.path(step) + "[" + key + "]", upstreamOf(step, key));
            }
        }
        return dependencies;
    }

    /** A step's key as those that wait for it know it: a collecting step knows the instances. */
    private List<String> keysOf(int step, boolean template) {
        List<String> instances = instancesOf(step);
        return template || instances.isEmpty()
                ? List.of(plan.key(step))
                : instances.stream()
                        .map(key -> plan.path(step) + "[" + key + "]")
                        .toList();
    }

    private Set<String> upstreamOf(int step, String key) {
        Set<String> upstream = new LinkedHashSet<>();
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            int from = plan.upstream(step, i);
            upstream.add(plan.kind(from) == StepKind.MAPPED ? plan.path(from) + "[" + key + "]" : plan.key(from));
        }
        return upstream;
    }

    private List<String> instancesOf(int step) {
        List<String> keys = plan.kind(step) == StepKind.MAPPED ? earlier.keysOf(plan, step) : null;
        return keys == null ? List.of() : new ArrayList<>(keys);
    }
}
