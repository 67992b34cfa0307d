package dev.steploom.execution;

import dev.steploom.definition.Names;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import dev.steploom.event.MetadataValue;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what one attempt of a step emits: checks it, stores it, and records it. */
final class StepOutputs {
    private final Run run;
    private final LogWriter log;
    private final int step;
    private final OpDefinition op;
    private final int firstSlot;
    private boolean timed;
    private long emitted;
    private @Nullable BitSet emittedBeyond;
    private @Nullable RuntimeException failure;

    StepOutputs(Run run, LogWriter log, int step, OpDefinition op) {
        this.run = run;
        this.log = log;
        this.step = step;
        this.op = op;
        this.firstSlot = run.state().firstSlot(step);
    }

    void emit(int output, @Nullable Object value, Map<String, ? extends @Nullable Object> metadata) {
        check();
        OutputDefinition definition = op.outputs().get(output);
        if (definition.dynamic()) {
            throw broken("emits one value to output \"" + definition.name()
                    + "\", which is dynamic. Emit it under a mapping key: emitDynamic(\"" + definition.name()
                    + "\", key, value)");
        }
        if (!mark(output)) {
            throw broken("emits output \"" + definition.name() + "\" a second time. Emit each output once, or make it "
                    + "dynamic");
        }
        run.state().put(firstSlot + output, value);
        record(output, definition, null, value, metadata);
    }

    void emitDynamic(int output, String mappingKey, @Nullable Object value) {
        check();
        OutputDefinition definition = op.outputs().get(output);
        String badKey = Names.problem(mappingKey);
        if (badKey != null) {
            throw failed(new BadMappingKeyException("op '" + op.name() + "' emits a bad mapping key to output \""
                    + definition.name() + "\": " + badKey));
        }
        if (!definition.dynamic()) {
            throw broken("emits a value under mapping key \"" + mappingKey + "\" to output \"" + definition.name()
                    + "\", which is not dynamic. Declare it dynamic, or emit one value");
        }
        if (!valuesOf(output).add(mappingKey, value)) {
            throw broken("emits mapping key \"" + mappingKey + "\" of output \"" + definition.name()
                    + "\" a second time. Give each value its own key");
        }
        record(output, definition, mappingKey, value, Map.of());
    }

    private DynamicValues valuesOf(int output) {
        int slot = firstSlot + output;
        if (mark(output)) {
            run.state().put(slot, new DynamicValues());
        }
        return (DynamicValues) java.util.Objects.requireNonNull(run.state().get(slot));
    }

    private void record(
            int output,
            OutputDefinition definition,
            @Nullable String mappingKey,
            @Nullable Object value,
            Map<String, ? extends @Nullable Object> metadata) {
        String problem =
                definition.type().accepts(value) ? null : definition.type().describeMismatch(value);
        boolean plain = mappingKey == null && problem == null && metadata.isEmpty();
        EventPayload payload =
                plain ? null : new EventPayload.Output(mappingKey, problem, MetadataValue.ofAll(metadata));
        tick();
        if (payload == null) {
            log.addUsual(EventType.STEP_OUTPUT, step, output, 0);
        } else {
            log.add(EventType.STEP_OUTPUT, step, output, 0, payload);
        }
        if (problem != null) {
            letGo(output, mappingKey);
            throw failed(new TypeCheckException("The value of output \"" + definition.name() + "\" of op '" + op.name()
                    + "' has the wrong type: " + problem + "."));
        }
        if (!definition.type().isNothing()) {
            RunManagers managers = run.managers();
            if (managers == null || !managers.keep(definition)) {
                if (payload == null) {
                    log.addUsual(EventType.HANDLED_OUTPUT, step, output, 0);
                } else {
                    log.add(EventType.HANDLED_OUTPUT, step, output, 0, payload);
                }
            } else {
                keep(managers, output, definition, mappingKey, value, metadata);
            }
        }
    }

    /** Reads the clock; once for a body that emits as the last thing it does, whose outputs come with its end. */
    void tick() {
        if (!timed) {
            log.tick();
            timed = op.emitsLast();
        }
    }

    /** Reads the clock for the step's end, unless its output came with it. */
    void end() {
        if (!timed) {
            log.tick();
        }
    }

    private void keep(
            RunManagers managers,
            int output,
            OutputDefinition definition,
            @Nullable String mappingKey,
            @Nullable Object value,
            Map<String, ? extends @Nullable Object> metadata) {
        EventPayload handled;
        try {
            handled = managers.keep(run, step, definition, mappingKey, value, MetadataValue.ofAll(metadata));
        } catch (RuntimeException e) {
            letGo(output, mappingKey);
            failure = e; // The body, which this is thrown through, may catch it.
            throw e;
        }
        letGo(output, mappingKey);
        log.tick();
        log.add(EventType.HANDLED_OUTPUT, step, output, 0, handled);
    }

    /** Drops a value from its slot, unless the run's result is to hold it. */
    private void letGo(int output, @Nullable String mappingKey) {
        StoredValue placeholder = run.managers() == null ? null : run.managers().placeholder();
        if (placeholder == null) {
            return;
        }
        if (mappingKey == null) {
            run.state().put(firstSlot + output, placeholder);
        } else {
            valuesOf(output).replaceLast(placeholder);
        }
    }

    /** Implies outputs of type Nothing, and asks for the required ones, once the body has ended. */
    void complete() {
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken; // The body may have caught it.
        }
        int count = op.outputs().size();
        for (int output = 0; output < count; output++) {
            OutputDefinition definition = op.outputs().get(output);
            if (definition.required() && !isMarked(output)) {
                imply(output, definition);
            }
        }
    }

    private void imply(int output, OutputDefinition definition) {
        if (definition.dynamic()) {
            run.state().put(firstSlot + output, new DynamicValues());
            if (definition.type().isNothing()) {
                record(output, definition, null, null, Map.of());
            }
        } else if (definition.type().isNothing()) {
            emit(output, null, Map.of());
        } else {
            throw new MissingOutputException("op '" + op.name() + "' ended without emitting its output \""
                    + definition.name() + "\". Emit it, or declare it optional.");
        }
    }

    private boolean isMarked(int output) {
        return output < Long.SIZE ? (emitted & 1L << output) != 0 : emittedBeyond != null && emittedBeyond.get(output);
    }

    private boolean mark(int output) {
        if (isMarked(output)) {
            return false;
        }
        if (output < Long.SIZE) {
            emitted |= 1L << output;
        } else {
            BitSet beyond = emittedBeyond == null ? new BitSet() : emittedBeyond;
            beyond.set(output);
            emittedBeyond = beyond;
        }
        return true;
    }

    private void check() {
        checkThread();
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken; // Nothing is emitted after a failure, as in the reference.
        }
    }

    void checkThread() {
        if (!log.isOwner()) {
            throw new StepInvariantException("op '" + op.name() + "' emits from thread "
                    + Thread.currentThread().getName() + ". Emit from the thread that called the op.");
        }
    }

    StepInvariantException broken(String what) {
        boolean ended = what.endsWith(".") || what.endsWith("?");
        return failed(new StepInvariantException("op '" + op.name() + "' " + what + (ended ? "" : ".")));
    }

    private StepInvariantException failed(StepInvariantException exception) {
        failure = exception;
        return exception;
    }
}
