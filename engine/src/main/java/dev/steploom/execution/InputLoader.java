package dev.steploom.execution;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventType;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Fetches and checks the inputs of a step. */
final class InputLoader extends InputReader {
    private static final @Nullable Object[] NO_INPUTS = {};

    private final LogWriter log;

    InputLoader(Run run, LogWriter log) {
        super(run);
        this.log = log;
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
            values[i] = read(step, i, first + i, op);
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

    /** Fetches one output's value: the one that is held in its slot, unless a manager has it. */
    @Override
    @Nullable
    Object readOne(int step, int index, int slot, @Nullable String mappingKey, @Nullable Object held, OpDefinition op) {
        RunManagers managers = run.managers();
        Object value = held;
        if (managers != null && managers.load(run, op.inputs().get(index), slot, held)) {
            value = managers.load(run, step, op.inputs().get(index), slot, mappingKey, held);
            log.tick();
        } else if (value == null) {
            requireData(index, slot, op);
        }
        log.addUsual(EventType.LOADED_INPUT, step, index, slot);
        return value;
    }

    @Override
    @Nullable
    Object readUnconnected(int step, int index, OpDefinition op) {
        RunManagers managers = run.managers();
        if (managers == null) {
            throw new IllegalStateException("The run has no managers, but an input names one.");
        }
        Object value = managers.loadUnconnected(run, step, op.inputs().get(index));
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
