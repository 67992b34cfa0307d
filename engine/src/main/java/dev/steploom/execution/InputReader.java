package dev.steploom.execution;

import dev.steploom.config.DeferredValue;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.ErrorInfo;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows what an input is wired to, to the values that are there. What reading one of them means is left to those who
 * do it while the step starts ({@link InputLoader}) and those who ask after the run ({@link InputLookup}).
 */
abstract class InputReader {
    final Run run;
    final RunState state;
    final ExecutionPlan plan;

    InputReader(Run run) {
        this.run = run;
        this.state = run.state();
        this.plan = state.plan;
    }

    /** Reads one output's value; {@code held} is what lies in its slot. */
    abstract @Nullable Object readOne(
            int step, int index, int slot, @Nullable String mappingKey, @Nullable Object held, OpDefinition op);

    /** Reads an input that is not connected and has a manager. */
    abstract @Nullable Object readUnconnected(int step, int index, OpDefinition op);

    /** Reads what input {@code index} of a step is given; {@code input} is its number in the plan. */
    final @Nullable Object read(int step, int index, int input, OpDefinition op) {
        int slot = plan.inputSlot(input);
        if (slot >= 0) {
            return readSlot(step, index, slot, op);
        }
        InputSource source = plan.inputSource(input);
        if (source instanceof InputSource.Constant constant) {
            return constant.value() instanceof DeferredValue file ? readFile(file, index, op) : constant.value();
        }
        if (source instanceof InputSource.Managed) {
            return readUnconnected(step, index, op);
        }
        if (source instanceof InputSource.FanIn fanIn) {
            return readAll(step, index, fanIn, op);
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            for (int part : firstOf.slots()) {
                if (state.has(state.slotFor(step, part))) {
                    return readSlot(step, index, part, op);
                }
            }
        }
        return source instanceof InputSource.Collect collect ? collect(step, index, collect.slot(), op) : null;
    }

    private @Nullable Object readSlot(int step, int index, int planSlot, OpDefinition op) {
        int slot = state.slotFor(step, planSlot);
        Object value = state.get(slot);
        if (value == null && !state.has(slot)) {
            throw new StepInvariantException("Input \"" + op.inputs().get(index).name() + "\" of op '" + op.name()
                    + "' needs output \"" + state.outputName(state.stepOfSlot(slot), state.outputOfSlot(slot))
                    + "\" of step '" + state.stepKey(state.stepOfSlot(slot))
                    + "', which no earlier run emitted. Run that step again too.");
        }
        return value instanceof DynamicValues dynamic
                ? readKey(step, index, slot, dynamic, state.keyIndex(step), op)
                : readOne(step, index, slot, null, value, op);
    }

    private @Nullable Object readKey(int step, int index, int slot, DynamicValues dynamic, int place, OpDefinition op) {
        return readOne(step, index, slot, dynamic.keys().get(place), dynamic.value(place), op);
    }

    private static @Nullable Object readFile(DeferredValue file, int index, OpDefinition op) {
        try {
            return file.load();
        } catch (Exception e) {
            throw new InputFileException(
                    "The value of input \"" + op.inputs().get(index).name() + "\" of op '" + op.name()
                            + "' cannot be loaded from the file that the run config names: "
                            + ErrorInfo.of(e),
                    e);
        }
    }

    private List<@Nullable Object> readAll(int step, int index, InputSource.FanIn fanIn, OpDefinition op) {
        List<@Nullable Object> values = new ArrayList<>(fanIn.slots().length);
        for (int i = 0; i < fanIn.slots().length; i++) {
            int part = fanIn.slots()[i];
            if (part < 0) {
                values.add(fanIn.constants()[i]);
            } else if (state.has(state.slotFor(step, part))) {
                values.add(readSlot(step, index, part, op));
            }
        }
        return values;
    }

    private List<@Nullable Object> collect(int step, int index, int slot, OpDefinition op) {
        List<@Nullable Object> values = new ArrayList<>();
        int owner = plan.stepOfSlot(slot);
        if (plan.kind(owner) == StepKind.MAPPED) {
            Expansion expansion = state.expansionOfTemplate(owner);
            for (int key = 0; expansion != null && key < expansion.size(); key++) {
                int part = expansion.slot(key, slot - plan.firstSlot(owner));
                if (state.has(part)) {
                    values.add(readOne(step, index, part, null, state.get(part), op));
                }
            }
        } else if (state.get(slot) instanceof DynamicValues dynamic) {
            for (int i = 0; i < dynamic.size(); i++) {
                values.add(readKey(step, index, slot, dynamic, i, op));
            }
        }
        return values;
    }
}
