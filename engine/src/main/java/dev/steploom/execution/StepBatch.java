package dev.steploom.execution;

import dev.steploom.plan.StepSettings;
import java.util.Arrays;

/** Steps found together, taken by priority. */
final class StepBatch {
    private static final int[] NONE = {};

    private final StepSettings settings;
    private int[] steps = NONE;
    private int[] templates = NONE;
    private int size;

    StepBatch(StepSettings settings) {
        this.settings = settings;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int step, int template) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, Math.max(8, size * 2));
            templates = Arrays.copyOf(templates, steps.length);
        }
        steps[size] = step;
        templates[size++] = template;
    }

    int[] take() {
        int[] taken = Arrays.copyOf(steps, size);
        if (settings.hasPriorities()) {
            ReadyQueue queue = ReadyQueue.of(settings);
            for (int i = 0; i < size; i++) {
                queue.add(steps[i], templates[i]);
            }
            Arrays.setAll(taken, i -> queue.poll());
        }
        size = 0;
        return taken;
    }
}
