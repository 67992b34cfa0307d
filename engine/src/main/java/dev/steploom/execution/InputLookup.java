package dev.steploom.execution;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.instance.StepState;
import dev.steploom.plan.StepKind;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Finds what a step was given, after a run: from the slots that it read, as {@link InputLoader} did, but leaving no events. */
final class InputLookup extends InputReader {
    InputLookup(Run run) {
        super(run);
    }

    /** The names of a step's inputs that take a value. */
    List<String> names(String stepKey) {
        OpDefinition op = plan.op(state.template(started(given(stepKey, "stepKey"))));
        List<String> names = new ArrayList<>();
        for (InputDefinition input : op.inputs()) {
            if (!input.type().isNothing()) {
                names.add(input.name());
            }
        }
        return names;
    }

    @Nullable
    Object value(String stepKey, String input) {
        given(input, "input");
        int step = started(given(stepKey, "stepKey"));
        OpDefinition op = plan.op(state.template(step));
        List<String> names = names(stepKey);
        if (!names.contains(input)) {
            throw new NoSuchElementException("Step '" + stepKey + "' has no input \"" + input + "\". "
                    + NearestName.hint(input, "inputs", names));
        }
        int index = op.inputIndex(input);
        return read(step, index, plan.firstInput(state.template(step)) + index, op);
    }

    private int started(String stepKey) {
        int step = stepOf(stepKey);
        StepState ended = state.state(step);
        if (!state.shows(step) || (ended != StepState.SUCCEEDED && ended != StepState.FAILED)) {
            throw new NoSuchElementException("Step '" + stepKey + "' was given no inputs: it "
                    + switch (ended) {
                        case SKIPPED -> "was skipped.";
                        case UPSTREAM_FAILED -> "did not run, because a step upstream failed.";
                        default -> "did not run.";
                    });
        }
        return step;
    }

    private int stepOf(String key) {
        int bracket = key.indexOf('[');
        int step = plan.stepOfPath(bracket < 0 ? key : key.substring(0, bracket));
        if (step >= 0 && plan.kind(step) == StepKind.MAPPED) {
            Expansion expansion = state.expansionOfTemplate(step);
            for (int i = 0; expansion != null && i < expansion.size(); i++) {
                if (state.stepKey(expansion.step(i)).equals(key)) {
                    return expansion.step(i);
                }
            }
        }
        if (step < 0 || !plan.key(step).equals(key)) {
            throw new NoSuchElementException(
                    "There is no step \"" + key + "\". " + NearestName.hint(key, "steps", keys()));
        }
        return step;
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>(state.steps());
        for (int step = 0; step < state.steps(); step++) {
            keys.add(state.stepKey(step));
        }
        return keys;
    }

    @Override
    @Nullable
    Object readUnconnected(int step, int index, OpDefinition op) {
        RunManagers managers = run.managers();
        return managers == null
                ? null
                : managers.loadUnconnected(run, step, op.inputs().get(index));
    }

    /** A value as the step had it: the one in the slot, unless a manager has it, or made another for this input. */
    @Override
    @Nullable
    Object readOne(int step, int index, int slot, @Nullable String mappingKey, @Nullable Object held, OpDefinition op) {
        RunManagers managers = run.managers();
        InputDefinition input = op.inputs().get(index);
        boolean elsewhere = held instanceof StoredValue || input.managerKey() != null;
        return managers != null && elsewhere ? managers.load(run, step, input, slot, mappingKey, held) : held;
    }
}
