package dev.steploom.execution;

import dev.steploom.event.EventType;
import dev.steploom.event.StepNames;
import dev.steploom.event.UsualEvent;
import dev.steploom.instance.StepState;
import dev.steploom.io.IOManager;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What changes while a plan runs, in arrays indexed by step or slot. Steps that dynamic outputs add are numbered after
 * those of the plan.
 */
final class RunState implements StepNames {
    /** Stands for null in a slot, where null stands for no value. */
    private static final Object NULL = new Object();

    /** Keeps the count of a step above zero until it is laid out. */
    static final int NOT_LAID_OUT = 1 << 30;

    final ExecutionPlan plan;
    private final StepTable planned;
    private final @Nullable Expansion[] expansionOfTemplate;
    private volatile Expansion[] expansions = {};
    private boolean shared;
    private int steps;
    private int slots;
    private static final StepState[] STATES = StepState.values();
    private final @Nullable StepSubset subset;
    private final boolean reuses;
    private @Nullable EarlierRun earlier;

    RunState(ExecutionPlan plan) {
        this(plan, null, null);
    }

    /** The state of a re-execution: some steps run, and the outputs of the others come from an earlier run. */
    RunState(ExecutionPlan plan, @Nullable StepSubset subset, @Nullable EarlierRun earlier) {
        this.plan = plan;
        this.subset = subset;
        this.earlier = earlier;
        this.reuses = earlier != null && earlier.counts();
        this.steps = plan.size();
        this.slots = plan.slots();
        this.planned = new StepTable(steps, slots);
        this.expansionOfTemplate = new @Nullable Expansion[plan.dynamicGroups().isEmpty() ? 0 : steps];
        for (int step = 0; step < steps; step++) {
            planned.addPending(step, upstreamThatRuns(step) + (plan.kind(step) == StepKind.PLAIN ? 0 : NOT_LAID_OUT));
        }
        if (earlier != null) {
            for (int step = 0; step < steps; step++) {
                if (!runsAny(step)) {
                    earlier.fill(this, step);
                } else if (reuses) {
                    taint(step); // What it takes may have been left out in the earlier run.
                }
            }
        }
    }

    private int upstreamThatRuns(int step) {
        int count = plan.upstreamCount(step);
        if (subset == null) {
            return count;
        }
        int running = 0;
        for (int i = 0; i < count; i++) {
            running += runsAny(plan.upstream(step, i)) ? 1 : 0;
        }
        return running;
    }

    @Nullable
    StepSubset subset() {
        return subset;
    }

    /** The run that this one follows. */
    @Nullable
    String earlierRunId() {
        return earlier == null ? null : earlier.runId();
    }

    /** Whether a step of the plan runs; a mapped one, for at least one of its keys. */
    boolean runsAny(int step) {
        return subset == null || subset.runsAny(step);
    }

    /** Whether a step runs: one of the plan, or an instance of a mapped one. */
    boolean runs(int step) {
        if (subset == null) {
            return true;
        }
        return isInstance(step)
                ? subset.runs(template(step), expansionOf(step).keys().get(keyIndex(step)))
                : subset.isWhole(step);
    }

    /** Lets go of the earlier run, all of whose values that matter are here. */
    void ended() {
        earlier = null;
    }

    /** The number of steps for people; also how many of them ran, if others are shown as well. */
    String howMany() {
        String all = steps == 1 ? "1 step" : steps + " steps";
        return reuses ? IntStream.range(0, steps).filter(this::runs).count() + " of " + all : all;
    }

    /** Whether the result shows a step: it runs, or what an earlier run did counts. */
    boolean shows(int step) {
        return reuses || runs(step);
    }

    /** Adds the steps of a mapped step. */
    Expansion expand(int template, List<String> keys) {
        int outs = plan.firstSlot(template + 1) - plan.firstSlot(template);
        StepTable table = new StepTable(keys.size(), keys.size() * outs);
        Expansion expansion = new Expansion(template, keys, steps, slots, outs, table);
        expansionOfTemplate[template] = expansion;
        Expansion[] more = Arrays.copyOf(expansions, expansions.length + 1);
        more[expansions.length] = expansion;
        expansions = more; // A new array: other threads may be looking through the old one.
        steps += keys.size();
        slots += keys.size() * outs;
        if (earlier != null) {
            for (int key = 0; key < expansion.size(); key++) {
                if (!runs(expansion.step(key))) {
                    earlier.fill(this, expansion, key);
                } else if (reuses) {
                    taint(expansion.step(key));
                }
            }
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
        Expansion[] all = expansions;
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle].firstStep() <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all[low];
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
        if (step < plan.size()) {
            return STATES[planned.states[step]];
        }
        Expansion expansion = expansionOf(step);
        return STATES[expansion.table().states[step - expansion.firstStep()]];
    }

    void state(int step, StepState state) {
        if (step < plan.size()) {
            planned.states[step] = (byte) state.ordinal();
        } else {
            Expansion expansion = expansionOf(step);
            expansion.table().states[step - expansion.firstStep()] = (byte) state.ordinal();
        }
    }

    int pending(int step) {
        return planned.pending(step);
    }

    /** Says that several threads count steps down from now on. */
    void share() {
        shared = true;
    }

    /** Adds to the number of steps that a step waits for; returns the new number. */
    int addPending(int step, int change) {
        if (step < plan.size()) {
            return shared ? planned.addPendingShared(step, change) : planned.addPending(step, change);
        }
        Expansion expansion = expansionOf(step);
        int index = step - expansion.firstStep();
        return shared
                ? expansion.table().addPendingShared(index, change)
                : expansion.table().addPending(index, change);
    }

    boolean isTainted(int step) {
        if (step < plan.size()) {
            return planned.tainted[step];
        }
        Expansion expansion = expansionOf(step);
        return expansion.table().tainted[step - expansion.firstStep()];
    }

    void taint(int step) {
        if (step < plan.size()) {
            planned.tainted[step] = true;
        } else {
            Expansion expansion = expansionOf(step);
            expansion.table().tainted[step - expansion.firstStep()] = true;
        }
    }

    int attempt(int step) {
        if (step < plan.size()) {
            return planned.attempt(step);
        }
        Expansion expansion = expansionOf(step);
        return expansion.table().attempt(step - expansion.firstStep());
    }

    void nextAttempt(int step) {
        if (step < plan.size()) {
            planned.nextAttempt(step);
        } else {
            Expansion expansion = expansionOf(step);
            expansion.table().nextAttempt(step - expansion.firstStep());
        }
    }

    void put(int slot, @Nullable Object value) {
        Object held = value == null ? NULL : value;
        if (slot < plan.slots()) {
            planned.outputs[slot] = held;
        } else {
            Expansion expansion = expansionOfSlot(slot);
            expansion.table().outputs[slot - expansion.firstSlot()] = held;
        }
    }

    boolean has(int slot) {
        return held(slot) != null;
    }

    @Nullable
    Object get(int slot) {
        Object value = held(slot);
        return value == NULL ? null : value;
    }

    private @Nullable Object held(int slot) {
        if (slot < plan.slots()) {
            return planned.outputs[slot];
        }
        Expansion expansion = expansionOfSlot(slot);
        return expansion.table().outputs[slot - expansion.firstSlot()];
    }

    /** The slot that a step reads: of its own key, where the source is mapped as well. */
    int slotFor(int step, int planSlot) {
        if (step < plan.size()) {
            return planSlot;
        }
        int owner = plan.stepOfSlot(planSlot);
        Expansion source = plan.kind(owner) == StepKind.MAPPED ? expansionOfTemplate[owner] : null;
        return source == null ? planSlot : source.slot(keyIndex(step), planSlot - plan.firstSlot(owner));
    }

    @Override
    public UsualEvent usualEvent(int step, int index) {
        UsualEvent event = plan.usualEvent(template(step), index);
        return event.type() == EventType.LOADED_INPUT && isInstance(step)
                ? new UsualEvent(event.type(), event.arg(), slotFor(step, event.detail()))
                : event;
    }

    @Override
    public int[] upstream(int step) {
        int template = template(step);
        IntStream.Builder steps = IntStream.builder();
        for (int i = 0; i < plan.upstreamCount(template); i++) {
            int upstream = plan.upstream(template, i);
            Expansion source = plan.kind(upstream) == StepKind.MAPPED ? expansionOfTemplate[upstream] : null;
            if (source == null) {
                steps.add(upstream);
            } else if (isInstance(step)) {
                steps.add(source.step(keyIndex(step)));
            } else if (source.size() == 0) {
                steps.add(plan.stepOfSlot(plan.mapSource(upstream))); // That there are no keys was to be known.
            } else {
                IntStream.range(0, source.size()).map(source::step).forEach(steps::add);
            }
        }
        return steps.build().toArray();
    }

    @Override
    public boolean hasEnded(int step) {
        StepState ended = state(step);
        return ended == StepState.SUCCEEDED || ended == StepState.FAILED || ended == StepState.SKIPPED;
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
    public @Nullable String inputManager(int step, int input) {
        String key = plan.op(template(step)).inputs().get(input).managerKey();
        return IOManager.DEFAULT_KEY.equals(key) ? null : key;
    }

    @Override
    public @Nullable String outputManager(int step, int output) {
        return plan.op(template(step)).outputs().get(output).managerKey();
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
        Expansion[] all = expansions;
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle].firstSlot() <= slot) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all[low];
    }
}
