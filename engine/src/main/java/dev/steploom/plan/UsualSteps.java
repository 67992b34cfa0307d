package dev.steploom.plan;

import dev.steploom.config.DeferredValue;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.EventType;
import dev.steploom.event.UsualEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What steps write when nothing special happens to them: start, inputs loaded and checked, the output, the end. It
 * follows from the plan, so that a run need not write it down event by event.
 */
final class UsualSteps {
    private final ExecutionPlan plan;
    private final int[] counts;

    UsualSteps(ExecutionPlan plan) {
        this.plan = plan;
        this.counts = new int[plan.size()];
        for (int step = 0; step < counts.length; step++) {
            counts[step] = countOf(step);
        }
    }

    int count(int step) {
        return counts[step];
    }

    private int countOf(int step) {
        OpDefinition op = plan.op(step);
        List<OutputDefinition> outputs = op.outputs();
        if (outputs.size() > 1 || (outputs.size() == 1 && outputs.get(0).dynamic())) {
            return 0;
        }
        int count = outputs.isEmpty() ? 2 : outputs.get(0).type().isNothing() ? 3 : 4;
        List<InputDefinition> inputs = op.inputs();
        int first = plan.firstInput(step);
        for (int i = 0; i < inputs.size(); i++) {
            InputDefinition input = inputs.get(i);
            if (!input.type().isNothing()) {
                if (input.managerKey() != null) {
                    return 0;
                }
                if (plan.inputSlot(first + i) >= 0) {
                    count += 2;
                } else if (isPlainConstant(plan.inputSource(first + i))) {
                    count++;
                } else {
                    return 0;
                }
            }
        }
        return count;
    }

    private static boolean isPlainConstant(@Nullable InputSource source) {
        return source instanceof InputSource.Constant constant && !(constant.value() instanceof DeferredValue);
    }

    UsualEvent event(int step, int index) {
        if (index == 0) {
            return new UsualEvent(EventType.STEP_START, 0, 0);
        }
        OpDefinition op = plan.op(step);
        int count = op.dataInputCount();
        int first = plan.firstInput(step);
        int left = index - 1;
        for (int place = 0; place < count; place++) {
            int input = op.dataInput(place);
            if (plan.inputSlot(first + input) >= 0 && left-- == 0) {
                return new UsualEvent(EventType.LOADED_INPUT, input, plan.inputSlot(first + input));
            }
        }
        if (left < count) {
            return new UsualEvent(EventType.STEP_INPUT, op.dataInput(left), 0);
        }
        left -= count;
        if (index == counts[step] - 1) {
            return new UsualEvent(EventType.STEP_SUCCESS, 0, 0);
        }
        return new UsualEvent(left == 0 ? EventType.STEP_OUTPUT : EventType.HANDLED_OUTPUT, 0, 0);
    }
}
