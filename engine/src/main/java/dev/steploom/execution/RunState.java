package dev.steploom.execution;

import dev.steploom.event.StepNames;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes while a plan runs, in arrays indexed by step or slot. Steps that dynamic outputs add are numbered after
 * those of the plan.
 */
final class RunState implements StepNames {
    /** Stands for null in a slot, where null stands for no value. */
    private static final Object NULL = new Object();

    final ExecutionPlan plan;
    private @Nullable Object[] outputs;
    private byte[] states;
    private int[] pending;
    private boolean[] tainted;
    private int @Nullable [] attempts;
    private final @Nullable Expansion[] expansionOfTemplate;
    private final List<Expansion> expansions = new ArrayList<>();
    private int steps;
    private int slots;
    private static final StepState[] STATES = StepState.values();

    RunState(ExecutionPlan plan) {
        this.plan = plan;
        this.steps = plan.size();
        this.slots = plan.slots();
        this.outputs = new @Nullable Object[slots];
        this.states = new byte[steps];
        this.pending = new int[steps];
        this.tainted = new boolean[steps];
        this.expansionOfTemplate = new @Nullable Expansion[plan.dynamicGroups().isEmpty() ? 0 : steps];
        for (int step = 0; step < steps; step++) {
            pending[step] = plan.upstreamCount(step);
        }
    }

    /** Adds the steps of a mapped step. */
    Expansion expand(int template, List<String> keys) {
        int outs = plan.firstSlot(template + 1) - plan.firstSlot(template);
        Expansion expansion = new Expansion(template, keys, steps, slots, outs);
        expansionOfTemplate[template] = expansion;
        expansions.add(expansion);
        steps += keys.size();
        slots += keys.size() * outs;
        if (steps > states.length) {
            int capacity = Math.max(steps, states.length * 2);
            states = Arrays.copyOf(states, capacity);
            pending = Arrays.copyOf(pending, capacity);
            tainted = Arrays.copyOf(tainted, capacity);
        }
        if (slots > outputs.length) {
            outputs = Arrays.copyOf(outputs, Math.max(slots, outputs.length * 2));
        }
        return expansion;
    }

    int steps() {
        return steps;
    }

    boolean isInstance(int step) {
        return step >= plan.size();
    }

    /** The step of the plan that a step is, or is an instance of. */
    int template(int step) {
        return step < plan.size() ? step : expansionOf(step).template();
    }

    @Nullable
    Expansion expansionOfTemplate(int template) {
        return expansionOfTemplate[template];
    }

    Expansion expansionOf(int step) {
        int low = 0;
        int high = expansions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (expansions.get(middle).firstStep() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return expansions.get(low);
    }

    int keyIndex(int step) {
        return step - expansionOf(step).firstStep();
    }

    @Nullable
    String mappingKey(int step) {
        return isInstance(step) ? expansionOf(step).keys().get(keyIndex(step)) : null;
    }

    int firstSlot(int step) {
        return isInstance(step) ? expansionOf(step).slot(keyIndex(step), 0) : plan.firstSlot(step);
    }

    StepState state(int step) {
        return STATES[states[step]];
    }

    void state(int step, StepState state) {
        states[step] = (byte) state.ordinal();
    }

    int pending(int step) {
        return pending[step];
    }

    void addPending(int step, int count) {
        pending[step] += count;
    }

    boolean isTainted(int step) {
        return tainted[step];
    }

    void taint(int step) {
        tainted[step] = true;
    }

    int attempt(int step) {
        int[] counts = attempts;
        return counts == null || step >= counts.length ? 0 : counts[step];
    }

    void nextAttempt(int step) {
        int[] counts = attempts;
        if (counts == null || step >= counts.length) {
            counts = attempts = counts == null ? new int[states.length] : Arrays.copyOf(counts, states.length);
        }
        counts[step]++;
    }

    void put(int slot, @Nullable Object value) {
        outputs[slot] = value == null ? NULL : value;
    }

    boolean has(int slot) {
        return outputs[slot] != null;
    }

    @Nullable
    Object get(int slot) {
        Object value = outputs[slot];
        return value == NULL ? null : value;
    }

    @Override
    public String stepKey(int step) {
        return isInstance(step) ? plan.path(template(step)) + "[" + mappingKey(step) + "]" : plan.key(step);
    }

    @Override
    public String inputName(int step, int input) {
        return plan.op(template(step)).inputs().get(input).name();
    }

    @Override
    public String outputName(int step, int output) {
        return plan.op(template(step)).outputs().get(output).name();
    }

    @Override
    public int stepOfSlot(int slot) {
        if (slot < plan.slots()) {
            return plan.stepOfSlot(slot);
        }
        Expansion expansion = expansionOfSlot(slot);
        return expansion.step((slot - expansion.firstSlot()) / expansion.outputs());
    }

    @Override
    public int outputOfSlot(int slot) {
        if (slot < plan.slots()) {
            return slot - plan.firstSlot(plan.stepOfSlot(slot));
        }
        Expansion expansion = expansionOfSlot(slot);
        return (slot - expansion.firstSlot()) % expansion.outputs();
    }

    private Expansion expansionOfSlot(int slot) {
        // The last that begins at or before the slot: those without outputs begin where the next one does.
        int low = 0;
        int high = expansions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (expansions.get(middle).firstSlot() <= slot) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return expansions.get(low);
    }
}
