package dev.steploom.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A plan in step keys instead of numbers, for people to read. */
final class PlanTexts {
    private PlanTexts() {}

    /** Returns all keys in plan order. */
    static List<String> keys(ExecutionPlan plan) {
        return IntStream.range(0, plan.size()).mapToObj(plan::key).toList();
    }

    /** Returns what each step waits for, sorted. */
    static Map<String, List<String>> dependencies(ExecutionPlan plan) {
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            TreeSet<String> keys = new TreeSet<>();
            for (int i = 0; i < plan.upstreamCount(step); i++) {
                keys.add(plan.key(plan.upstream(step, i)));
            }
            dependencies.put(plan.key(step), List.copyOf(keys));
        }
        return dependencies;
    }

    /** Returns the topological levels, sorted within each. */
    static List<List<String>> levels(ExecutionPlan plan) {
        int[] level = new int[plan.size()];
        TreeMap<Integer, TreeSet<String>> levels = new TreeMap<>();
        for (int step = 0; step < plan.size(); step++) {
            for (int i = 0; i < plan.upstreamCount(step); i++) {
                level[step] = Math.max(level[step], level[plan.upstream(step, i)] + 1);
            }
            levels.computeIfAbsent(level[step], key -> new TreeSet<>()).add(plan.key(step));
        }
        return levels.values().stream().map(List::copyOf).toList();
    }
}
