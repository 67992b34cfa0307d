package dev.steploom.jshell;

import dev.steploom.carry.Fingerprint;
import dev.steploom.carry.Fingerprints;
import dev.steploom.config.DeferredValue;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.execution.PlannedRun;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.InputSource;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what the steps of a run are made of now. */
final class MakeupReader {
    private static final Object[] NOTHING = {};

    private final Fingerprints fingerprints;
    private final PlannedRun run;
    private final ExecutionPlan plan;
    private final IdentityHashMap<OpDefinition, Fingerprint> definitions = new IdentityHashMap<>();
    private final IdentityHashMap<OpDefinition, Fingerprint> bodies = new IdentityHashMap<>();
    private final Map<String, Fingerprint> resources = new HashMap<>();
    private final Fingerprint noValues;

    MakeupReader(Fingerprints fingerprints, PlannedRun run) {
        this.fingerprints = fingerprints;
        this.run = run;
        this.plan = run.plan();
        this.noValues = fingerprints.of("its values", NOTHING);
    }

    /** Returns what each step is made of, by its path. */
    Map<String, StepMakeup> read() {
        Map<String, StepMakeup> steps = new HashMap<>();
        for (int step = 0; step < plan.size(); step++) {
            steps.put(plan.path(step), read(step));
        }
        return steps;
    }

    private StepMakeup read(int step) {
        OpDefinition op = plan.op(step);
        return new StepMakeup(
                definitions.computeIfAbsent(
                        op,
                        key -> fingerprints.of(
                                "its definition", op.inputs(), op.outputs(), op.codeVersion(), op.resourceTypes())),
                bodies.computeIfAbsent(op, key -> fingerprints.of("a captured value", op.body())),
                plan.config(step) == null ? noValues : fingerprints.of("its config", plan.config(step)),
                resourcesOf(step),
                inputsOf(step));
    }

    private Map<String, Fingerprint> resourcesOf(int step) {
        Map<String, Fingerprint> all = new HashMap<>();
        OpDefinition op = plan.op(step);
        op.requiredResources().forEach(key -> addResource(key, all));
        op.outputs().forEach(output -> addResource(output.managerKeyOrDefault(), all));
        for (InputDefinition input : op.inputs()) {
            if (input.managerKey() != null) {
                addResource(input.managerKey(), all);
            }
        }
        return all;
    }

    private void addResource(String key, Map<String, Fingerprint> all) {
        ResourceDefinition definition = plan.job().resources().get(key);
        if (definition == null || all.containsKey(key)) {
            return;
        }
        all.put(
                key,
                resources.computeIfAbsent(
                        key,
                        any -> fingerprints.of(
                                "resource " + key, definition, run.config().resource(key))));
        definition.requires().forEach(other -> addResource(other, all));
    }

    private List<StepMakeup.Input> inputsOf(int step) {
        List<StepMakeup.Input> inputs = new ArrayList<>();
        List<InputDefinition> declared = plan.op(step).inputs();
        for (int input = plan.firstInput(step); input < plan.firstInput(step + 1); input++) {
            int place = input - plan.firstInput(step);
            inputs.add(input(place < declared.size() ? declared.get(place).name() : "", input));
        }
        return inputs;
    }

    private StepMakeup.Input input(String name, int input) {
        int slot = plan.inputSlot(input);
        InputSource source = plan.inputSource(input);
        if (slot >= 0) {
            return new StepMakeup.Input(name, slotName(slot), noValues, null);
        }
        if (source instanceof InputSource.Constant constant) {
            return constant(name, constant.value());
        }
        if (source instanceof InputSource.FanIn fanIn) {
            return new StepMakeup.Input(
                    name, slotNames(fanIn.slots()), fingerprints.of("its values", fanIn.constants()), null);
        }
        if (source instanceof InputSource.FirstOf firstOf) {
            return new StepMakeup.Input(name, "the first of " + slotNames(firstOf.slots()), noValues, null);
        }
        if (source instanceof InputSource.Collect collect) {
            return new StepMakeup.Input(name, "all of " + slotName(collect.slot()), noValues, null);
        }
        return new StepMakeup.Input(name, "", noValues, source instanceof InputSource.Managed ? "a manager" : null);
    }

    private StepMakeup.Input constant(String name, @Nullable Object value) {
        return value instanceof DeferredValue
                ? new StepMakeup.Input(name, "", noValues, "a file")
                : new StepMakeup.Input(name, ValueText.shorten(value), fingerprints.of("its values", value), null);
    }

    private String slotNames(int[] slots) {
        List<String> names = new ArrayList<>(slots.length);
        for (int slot : slots) {
            names.add(slot < 0 ? "a value" : slotName(slot));
        }
        return String.join(", ", names);
    }

    private String slotName(int slot) {
        int step = plan.stepOfSlot(slot);
        String output = plan.op(step).outputs().get(slot - plan.firstSlot(step)).name();
        return output.equals("result") ? plan.path(step) : plan.path(step) + "." + output;
    }
}
