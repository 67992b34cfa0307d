package dev.steploom.execution;

import dev.steploom.config.DeferredValue;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.plan.StepKind;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Finds what a step was given, after a run: from the slots that it read, as {@link InputLoader} did, but leaving no events. */
final class InputLookup {
    private final Run run;
    private final RunState state;
    private final ExecutionPlan plan;

    InputLookup(Run run) {
        this.run = run;
        this.state = run.state();
        this.plan = state.plan;
    }

    /** The names of a step's inputs that take a value. */
    List<String> names(String stepKey) {
        OpDefinition op = plan.op(state.template(started(stepKey)));
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
        int step = started(stepKey);
        OpDefinition op = plan.op(state.template(step));
        List<String> names = names(stepKey);
        if (!names.contains(input)) {
            throw new NoSuchElementException("Step '" + stepKey + "' has no input \"" + input + "\". "
                    + NearestName.hint(input, "inputs", names));
        }
        return value(
                step,
                op.inputs().get(op.inputIndex(input)),
                plan.firstInput(state.template(step)) + op.inputIndex(input));
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

    private @Nullable Object value(int step, InputDefinition input, int place) {
        int slot = plan.inputSlot(place);
        if (slot >= 0) {
            return ofSlot(step, input, slot);
        }
        InputSource source = plan.inputSource(place);
        if (source instanceof InputSource.Constant constant) {
            return constant.value() instanceof DeferredValue file ? ofFile(input, file) : constant.value();
        }
        if (source instanceof InputSource.Managed managed) {
            RunManagers managers = run.managers();
            return managers == null ? null : managers.loadUnconnected(run, step, input, managed.config());
        }
        if (source instanceof InputSource.FanIn fanIn) {
            return ofFanIn(step, input, fanIn);
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            for (int part : firstOf.slots()) {
                if (state.has(state.slotFor(step, part))) {
                    return ofSlot(step, input, part);
                }
            }
        }
        return source instanceof InputSource.Collect collect ? collected(step, input, collect.slot()) : null;
    }

    private static @Nullable Object ofFile(InputDefinition input, DeferredValue file) {
        try {
            return file.load();
        } catch (Exception e) {
            throw new InputFileException(
                    "The value of input \"" + input.name()
                            + "\" cannot be loaded again from the file that the run config names: " + ErrorInfo.of(e),
                    e);
        }
    }

    private List<@Nullable Object> ofFanIn(int step, InputDefinition input, InputSource.FanIn fanIn) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < fanIn.slots().length; i++) {
            int part = fanIn.slots()[i];
            if (part < 0) {
                values.add(fanIn.constants()[i]);
            } else if (state.has(state.slotFor(step, part))) {
                values.add(ofSlot(step, input, part));
            }
        }
        return values;
    }

    private List<@Nullable Object> collected(int step, InputDefinition input, int slot) {
        List<@Nullable Object> values = new ArrayList<>();
        int owner = plan.stepOfSlot(slot);
        if (plan.kind(owner) == StepKind.MAPPED) {
            Expansion expansion = state.expansionOfTemplate(owner);
            for (int key = 0; expansion != null && key < expansion.size(); key++) {
                int part = expansion.slot(key, slot - plan.firstSlot(owner));
                if (state.has(part)) {
                    values.add(loaded(step, input, part, null, state.get(part)));
                }
            }
        } else if (state.get(slot) instanceof DynamicValues dynamic) {
            for (int i = 0; i < dynamic.size(); i++) {
                values.add(loaded(step, input, slot, dynamic.keys().get(i), dynamic.value(i)));
            }
        }
        return values;
    }

    private @Nullable Object ofSlot(int step, InputDefinition input, int planSlot) {
        int slot = state.slotFor(step, planSlot);
        Object value = state.get(slot);
        if (value instanceof DynamicValues dynamic) {
            int key = state.keyIndex(step);
            return loaded(step, input, slot, dynamic.keys().get(key), dynamic.value(key));
        }
        return loaded(step, input, slot, null, value);
    }

    /** A value as the step had it: the one in the slot, unless a manager has it, or made another for this input. */
    private @Nullable Object loaded(
            int step, InputDefinition input, int slot, @Nullable String mappingKey, @Nullable Object held) {
        RunManagers managers = run.managers();
        boolean elsewhere = held instanceof StoredValue || input.managerKey() != null;
        return managers != null && elsewhere ? managers.load(run, step, input, slot, mappingKey, held) : held;
    }
}
