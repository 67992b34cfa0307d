package dev.steploom.execution;

import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steps that a re-execution from failure runs: those that failed, those that never started, and all that is
 * downstream of them; but none that was skipped, as in the reference. A mapped step runs for the keys that failed only.
 */
final class FailedSteps {
    private final ExecutionPlan plan;
    private final EarlierRun earlier;
    private final Map<Integer, Set<String>> toRetry = new LinkedHashMap<>();

    private FailedSteps(ExecutionPlan plan, EarlierRun earlier) {
        this.plan = plan;
        this.earlier = earlier;
    }

    static List<String> of(ExecutionPlan plan, EarlierRun earlier) {
        FailedSteps failed = new FailedSteps(plan, earlier);
        for (int step : byLevel(plan)) {
            if (earlier.tookPart(plan.key(step)) && !failed.any(step, StepState.SKIPPED)) {
                failed.look(step);
            }
        }
        List<String> keys = new ArrayList<>();
        failed.toRetry.values().forEach(keys::addAll);
        return keys;
    }

    /** The reference looks at the steps level by level, by key within a level; the order is that of the run, too. */
    private static List<Integer> byLevel(ExecutionPlan plan) {
        Map<String, Integer> steps = new HashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            steps.put(plan.key(step), step);
        }
        List<Integer> ordered = new ArrayList<>();
        plan.levels().forEach(level -> level.forEach(key -> ordered.add(steps.get(key))));
        return ordered;
    }

    private void look(int step) {
        List<String> instances = keysOf(step);
        if (instances == null) {
            if (earlier.stateOf(plan.path(step)) == StepState.FAILED) {
                retry(step, plan.key(step));
            }
        } else {
            for (String key : instances) {
                if (earlier.stateOf(plan.path(step), key) == StepState.FAILED) {
                    retry(step, instance(step, key));
                }
            }
        }
        if (!started(step) && !(plan.kind(step) == StepKind.MAPPED && anyUpstreamDone(step))) {
            retry(step, plan.key(step));
        }
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            Set<String> upstream = toRetry.get(plan.upstream(step, i));
            if (upstream != null) {
                follow(step, plan.upstream(step, i), upstream);
            }
        }
    }

    /** Runs again what is downstream: for the same keys, if both steps are mapped. */
    private void follow(int step, int upstream, Set<String> upstreamKeys) {
        boolean byKey = plan.kind(step) == StepKind.MAPPED
                && upstreamKeys.stream().allMatch(key -> key.endsWith("]") && !key.endsWith("[?]"));
        if (!byKey) {
            retry(step, plan.key(step));
            return;
        }
        int prefix = plan.path(upstream).length() + 1;
        upstreamKeys.forEach(key -> retry(step, instance(step, key.substring(prefix, key.length() - 1))));
    }

    private String instance(int step, String key) {
        return plan.path(step) + "[" + key + "]";
    }

    private void retry(int step, String key) {
        toRetry.computeIfAbsent(step, any -> new LinkedHashSet<>()).add(key);
    }

    private @Nullable List<String> keysOf(int step) {
        return plan.kind(step) == StepKind.MAPPED ? earlier.keysOf(plan, step) : null;
    }

    private boolean any(int step, StepState state) {
        List<String> instances = keysOf(step);
        return instances == null
                ? earlier.stateOf(plan.path(step)) == state
                : instances.stream().anyMatch(key -> earlier.stateOf(plan.path(step), key) == state);
    }

    private boolean started(int step) {
        return any(step, StepState.SUCCEEDED) || any(step, StepState.FAILED);
    }

    private boolean anyUpstreamDone(int step) {
        for (int i = 0; i < plan.upstreamCount(step); i++) {
            int upstream = plan.upstream(step, i);
            if (any(upstream, StepState.SUCCEEDED) || any(upstream, StepState.SKIPPED)) {
                return true;
            }
        }
        return false;
    }
}
