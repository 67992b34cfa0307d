package dev.steploom.execution;

import dev.steploom.config.DeferredValue;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.EventLog;
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
    private final LogWriter log;
    private final RunState state;
    private final ExecutionPlan plan;

    InputLoader(Run run, LogWriter log) {
        this.run = run;
        this.log = log;
        this.state = run.state();
        this.plan = state.plan;
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
        int places = op.dataInputCount();
        for (int place = 0; place < places; place++) {
            int i = op.dataInput(place);
            values[i] = load(step, i, first + i, op);
        }
        for (int place = 0; place < places; place++) {
            int i = op.dataInput(place);
            check(step, i, op.inputs().get(i), values[i], op);
        }
        return values;
    }

    private void check(int step, int index, InputDefinition input, @Nullable Object value, OpDefinition op) {
        String problem = input.type().accepts(value) ? null : input.type().describeMismatch(value);
        if (problem == null) {
            log.addUsual(EventType.STEP_INPUT, step, index, 0);
        } else {
            log.add(EventType.STEP_INPUT, step, index, 0, problem);
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
            return constant.value() instanceof DeferredValue file ? loadFile(file, index, op) : constant.value();
        }
        if (source instanceof InputSource.Managed managed) {
            return loadUnconnected(step, index, managed.config(), op);
        }
        if (source instanceof InputSource.FanIn fanIn) {
            List<@Nullable Object> values = new ArrayList<>(fanIn.slots().length);
            for (int i = 0; i < fanIn.slots().length; i++) {
                int part = fanIn.slots()[i];
                if (part < 0) {
                    values.add(fanIn.constants()[i]);
                } else if (state.has(state.slotFor(step, part))) {
                    values.add(loadSlot(step, index, part, op));
                }
            }
            return values;
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            for (int part : firstOf.slots()) {
                if (state.has(state.slotFor(step, part))) {
                    return loadSlot(step, index, part, op);
                }
            }
        }
        return source instanceof InputSource.Collect collect ? collect(step, index, collect.slot(), op) : null;
    }

    private @Nullable Object loadSlot(int step, int index, int planSlot, OpDefinition op) {
        int slot = state.slotFor(step, planSlot);
        Object value = state.get(slot);
        if (value == null && !state.has(slot)) {
            throw new StepInvariantException("Input \"" + op.inputs().get(index).name() + "\" of op '" + op.name()
                    + "' needs output \"" + state.outputName(state.stepOfSlot(slot), state.outputOfSlot(slot))
                    + "\" of step '" + state.stepKey(state.stepOfSlot(slot))
                    + "', which no earlier run emitted. Run that step again too.");
        }
        return value instanceof DynamicValues dynamic
                ? loadOne(step, index, slot, dynamic, state.keyIndex(step), op)
                : loadOne(step, index, slot, null, value, op);
    }

    private static @Nullable Object loadFile(DeferredValue file, int index, OpDefinition op) {
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

    private List<@Nullable Object> collect(int step, int index, int slot, OpDefinition op) {
        List<@Nullable Object> values = new ArrayList<>();
        int owner = plan.stepOfSlot(slot);
        if (plan.kind(owner) == StepKind.MAPPED) {
            Expansion expansion = state.expansionOfTemplate(owner);
            for (int key = 0; expansion != null && key < expansion.size(); key++) {
                int part = expansion.slot(key, slot - plan.firstSlot(owner));
                if (state.has(part)) {
                    values.add(loadOne(step, index, part, null, state.get(part), op));
                }
            }
        } else if (state.get(slot) instanceof DynamicValues dynamic) {
            for (int i = 0; i < dynamic.size(); i++) {
                values.add(loadOne(step, index, slot, dynamic, i, op));
            }
        }
        return values;
    }

    private @Nullable Object loadOne(int step, int index, int slot, DynamicValues dynamic, int place, OpDefinition op) {
        return loadOne(step, index, slot, dynamic.keys().get(place), dynamic.value(place), op);
    }

    /** Fetches one output's value: the one that is held in its slot, unless a manager has it. */
    private @Nullable Object loadOne(
            int step, int index, int slot, @Nullable String mappingKey, @Nullable Object held, OpDefinition op) {
        RunManagers managers = run.managers();
        Object value = held;
        if (managers != null && managers.load(op.inputs().get(index), RunManagers.output(run, slot), held)) {
            value = managers.load(run, step, op.inputs().get(index), slot, mappingKey, held);
            log.tick();
        } else if (value == null) {
            requireData(index, slot, op);
        }
        log.addUsual(EventType.LOADED_INPUT, step, index, slot);
        return value;
    }

    private @Nullable Object loadUnconnected(int step, int index, @Nullable Object config, OpDefinition op) {
        RunManagers managers = run.managers();
        if (managers == null) {
            throw new IllegalStateException("The run has no managers, but an input names one.");
        }
        Object value = managers.loadUnconnected(run, step, op.inputs().get(index), config);
        log.tick();
        log.add(EventType.LOADED_INPUT, step, index, EventLog.NO_SLOT, null);
        return value;
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
