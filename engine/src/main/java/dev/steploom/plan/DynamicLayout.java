package dev.steploom.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Groups the steps that wait for the same dynamic outputs. */
final class DynamicLayout {
    private DynamicLayout() {}

    static List<DynamicGroup> groups(ExecutionPlan plan) {
        Map<TreeSet<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            if (plan.kind(step) == StepKind.PLAIN) {
                continue;
            }
            TreeSet<Integer> sources = new TreeSet<>();
            if (plan.kind(step) == StepKind.MAPPED) {
                sources.add(plan.stepOfSlot(plan.mapSource(step)));
            } else if (plan.kind(step) == StepKind.COLLECT) {
                for (int input = plan.firstInput(step); input < plan.firstInput(step + 1); input++) {
                    if (plan.inputSource(input) instanceof InputSource.Collect collect) {
                        sources.add(sourceOf(plan, collect.slot()));
                    }
                }
            }
            if (!sources.isEmpty()) {
                groups.computeIfAbsent(sources, key -> new ArrayList<>()).add(step);
            }
        }
        List<DynamicGroup> result = new ArrayList<>(groups.size());
        groups.forEach((sources, steps) -> result.add(new DynamicGroup(numbers(sources), numbers(steps))));
        return List.copyOf(result);
    }

    private static int sourceOf(ExecutionPlan plan, int slot) {
        int step = plan.stepOfSlot(slot);
        return plan.kind(step) == StepKind.MAPPED ? plan.stepOfSlot(plan.mapSource(step)) : step;
    }

    private static int[] numbers(java.util.Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
