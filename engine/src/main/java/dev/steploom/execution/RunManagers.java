package dev.steploom.execution;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventPayload;
import dev.steploom.event.MetadataValue;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps and loads values through managers. A run in process in which nobody names a manager has none of these: its
 * values stay in the slots of {@link RunState}, and nothing here costs it anything.
 */
final class RunManagers {
    private final boolean defaultBound;
    private final @Nullable StoredValue placeholder;

    private RunManagers(boolean defaultBound, @Nullable StoredValue placeholder) {
        this.defaultBound = defaultBound;
        this.placeholder = placeholder;
    }

    /** A run whose result holds the values that ops emitted, beside the managers. */
    static RunManagers inProcess(boolean defaultBound) {
        return new RunManagers(defaultBound, null);
    }

    /** A run that lets go of each value as soon as its manager has it. */
    static RunManagers storing(String runId, boolean defaultBound) {
        return new RunManagers(defaultBound, new StoredValue(runId));
    }

    /** Whether values of an output go to a manager. */
    boolean keep(OutputDefinition output) {
        return defaultBound || output.managerKey() != null;
    }

    /** What stands in the slot of a value that a manager has; null if the value itself stays there. */
    @Nullable
    StoredValue placeholder() {
        return placeholder;
    }

    /** Whether an input is loaded by a manager, from a slot that holds this: of an earlier run in process, the value. */
    boolean load(Run run, InputDefinition input, int slot, @Nullable Object held) {
        return input.managerKey() != null
                || held instanceof StoredValue
                || (keep(output(run, slot)) && run.state().shows(run.state().stepOfSlot(slot)));
    }

    /**
     * Lets an output's manager keep a value.
     *
     * @return what the event tells of it
     * @throws OutputHandleException if the manager throws
     */
    @Nullable
    EventPayload keep(
            Run run,
            int step,
            OutputDefinition output,
            @Nullable String mappingKey,
            @Nullable Object value,
            Map<String, MetadataValue> metadata) {
        String key = output.managerKeyOrDefault();
        HandledOutput context = new HandledOutput(run, run.id(), step, output, mappingKey, metadata);
        IOManager manager = run.resources().get(new ResourceKey<>(key, IOManager.class));
        try {
            manager.handleOutput(context, value);
        } catch (StepInvariantException | GraphDefinitionException | ResourceException | RetryRequested e) {
            throw e;
        } catch (Exception e) {
            throw new OutputHandleException(
                    "Output \"" + output.name() + "\" of step '" + context.stepKey()
                            + "' could not be kept by the IO manager \"" + key + "\": " + ManagerException.because(e),
                    e);
        }
        return mappingKey == null && context.added().isEmpty()
                ? null
                : new EventPayload.Handled(mappingKey, context.added());
    }

    /**
     * Loads an input, or one part of it.
     *
     * @throws InputLoadException if the manager throws
     */
    @Nullable
    Object load(
            Run run, int step, InputDefinition input, int slot, @Nullable String mappingKey, @Nullable Object held) {
        HandledOutput upstream = upstream(run, slot, mappingKey, held);
        String own = input.managerKey();
        LoadedInput context = new LoadedInput(run, step, input, upstream);
        return own == null
                ? load(context, input, managerKey(run, slot), IOManager.class)
                : load(context, input, own, InputManager.class);
    }

    /**
     * Loads an input that is not connected.
     *
     * @throws InputLoadException if the manager throws
     */
    @Nullable
    Object loadUnconnected(Run run, int step, InputDefinition input) {
        LoadedInput context = new LoadedInput(run, step, input, null);
        return load(context, input, String.valueOf(input.managerKey()), InputManager.class);
    }

    private static @Nullable Object load(
            LoadedInput context, InputDefinition input, String key, Class<? extends InputManager> type) {
        InputManager manager = context.run().resources().get(new ResourceKey<>(key, type));
        try {
            return manager.loadInput(context);
        } catch (StepInvariantException | GraphDefinitionException | ResourceException | RetryRequested e) {
            throw e;
        } catch (Exception e) {
            HandledOutput upstream = context.upstream();
            throw new InputLoadException(
                    "Input \"" + input.name() + "\" of step '" + context.stepKey() + "' could not be loaded "
                            + (upstream == null ? "" : "from " + describe(upstream) + " ") + "by the "
                            + (type == IOManager.class ? "IO" : "input") + " manager \"" + key + "\": "
                            + ManagerException.because(e),
                    e);
        }
    }

    /**
     * Loads an output after the run.
     *
     * @throws InputLoadException if the manager throws
     */
    static @Nullable Object loadResult(Run run, int slot, @Nullable String mappingKey, StoredValue held) {
        HandledOutput upstream = upstream(run, slot, mappingKey, held);
        String key = managerKey(run, slot);
        try {
            return run.resources()
                    .get(new ResourceKey<>(key, IOManager.class))
                    .loadInput(new LoadedInput(run, EventLog.NO_STEP, null, upstream));
        } catch (Exception e) {
            throw new InputLoadException(
                    capitalized(describe(upstream)) + " could not be loaded by the IO manager \"" + key + "\": "
                            + ManagerException.because(e),
                    e);
        }
    }

    private static String describe(HandledOutput output) {
        return "output \"" + output.output() + "\" of step '" + output.stepKey() + "'"
                + (output.mappingKey() == null ? "" : " under key \"" + output.mappingKey() + "\"");
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static HandledOutput upstream(Run run, int slot, @Nullable String mappingKey, @Nullable Object held) {
        String runId = held instanceof StoredValue stored ? stored.runId() : run.id();
        return new HandledOutput(run, runId, run.state().stepOfSlot(slot), output(run, slot), mappingKey, null);
    }

    private static String managerKey(Run run, int slot) {
        return output(run, slot).managerKeyOrDefault();
    }

    /** The output that a slot belongs to. */
    static OutputDefinition output(Run run, int slot) {
        RunState state = run.state();
        int step = state.stepOfSlot(slot);
        return state.plan.op(state.template(step)).outputs().get(state.outputOfSlot(slot));
    }
}
