package dev.steploom.execution;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.EventType;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Fetches and checks the inputs of a step. */
final class InputLoader {
    private static final @Nullable Object[] NO_INPUTS = {};

    private final Run run;
    private final RunState state;
    private final ExecutionPlan plan;
    private final Readiness readiness;

    InputLoader(Run run, Readiness readiness) {
        this.run = run;
        this.state = run.state();
        this.plan = state.plan;
        this.readiness = readiness;
    }

    /**
     * Fetches all inputs, then checks them.
     *
     * @throws TypeCheckException if a value has the wrong type
     * @throws InputLoadException if an upstream output passes order only
     */
    @Nullable
    Object[] load(int step, int template, OpDefinition op) {
        int count = op.inputs().size();
        if (count == 0) {
            return NO_INPUTS;
        }
        @Nullable Object[] values = new @Nullable Object[count];
        int first = plan.firstInput(template);
        for (int place = 0; place < count; place++) {
            int i = op.inputByName(place);
            if (!op.inputs().get(i).type().isNothing()) {
                values[i] = load(step, i, first + i, op);
            }
        }
        for (int place = 0; place < count; place++) {
            int i = op.inputByName(place);
            InputDefinition input = op.inputs().get(i);
            if (!input.type().isNothing()) {
                check(step, i, input, values[i], op);
            }
        }
        return values;
    }

    private void check(int step, int index, InputDefinition input, @Nullable Object value, OpDefinition op) {
        String problem = input.type().accepts(value) ? null : input.type().describeMismatch(value);
        run.log().add(EventType.STEP_INPUT, step, index, 0, problem);
        if (problem != null) {
            throw new TypeCheckException("The value of input \"" + input.name() + "\" of op '" + op.name()
                    + "' has the wrong type: " + problem + ".");
        }
    }

    private @Nullable Object load(int step, int index, int input, OpDefinition op) {
        int slot = plan.inputSlot(input);
        if (slot >= 0) {
            return loadSlot(step, index, slot, op);
        }
        InputSource source = plan.inputSource(input);
        if (source instanceof InputSource.Constant constant) {
            return constant.value();
        }
        if (source instanceof InputSource.FanIn fanIn) {
            List<@Nullable Object> values = new ArrayList<>(fanIn.slots().length);
            for (int i = 0; i < fanIn.slots().length; i++) {
                int part = fanIn.slots()[i];
                if (part < 0) {
                    values.add(fanIn.constants()[i]);
                } else if (state.has(readiness.slotFor(step, part))) {
                    values.add(loadSlot(step, index, part, op));
                }
            }
            return values;
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            for (int part : firstOf.slots()) {
                if (state.has(readiness.slotFor(step, part))) {
                    return loadSlot(step, index, part, op);
                }
            }
        }
        return source instanceof InputSource.Collect collect ? collect(step, index, collect.slot(), op) : null;
    }

    private @Nullable Object loadSlot(int step, int index, int planSlot, OpDefinition op) {
        int slot = readiness.slotFor(step, planSlot);
        Object value = state.get(slot);
        requireData(index, slot, op);
        run.log().add(EventType.LOADED_INPUT, step, index, slot, null);
        return value instanceof DynamicValues dynamic ? dynamic.value(state.keyIndex(step)) : value;
    }

    private List<@Nullable Object> collect(int step, int index, int slot, OpDefinition op) {
        List<@Nullable Object> values = new ArrayList<>();
        int owner = plan.stepOfSlot(slot);
        if (plan.kind(owner) == StepKind.MAPPED) {
            Expansion expansion = state.expansionOfTemplate(owner);
            for (int key = 0; expansion != null && key < expansion.size(); key++) {
                int part = expansion.slot(key, slot - plan.firstSlot(owner));
                if (state.has(part)) {
                    requireData(index, part, op);
                    run.log().add(EventType.LOADED_INPUT, step, index, part, null);
                    values.add(state.get(part));
                }
            }
        } else if (state.get(slot) instanceof DynamicValues dynamic) {
            for (int i = 0; i < dynamic.size(); i++) {
                requireData(index, slot, op);
                run.log().add(EventType.LOADED_INPUT, step, index, slot, null);
                values.add(dynamic.value(i));
            }
        }
        return values;
    }

    /** An output of type Nothing is never stored, so there is nothing to read. */
    private void requireData(int index, int slot, OpDefinition op) {
        int from = state.stepOfSlot(slot);
        int output = state.outputOfSlot(slot);
        if (plan.op(state.template(from)).outputs().get(output).type().isNothing()) {
            String source = "output \"" + state.outputName(from, output) + "\" of step '" + state.stepKey(from) + "'";
            throw new InputLoadException(
                    "Input \"" + op.inputs().get(index).name() + "\" of op '" + op.name() + "' expects a value, but "
                            + source
                            + " passes order only. Let that op return a value, or wait for it with after(...).",
                    new NoSuchElementException(source));
        }
    }
}
