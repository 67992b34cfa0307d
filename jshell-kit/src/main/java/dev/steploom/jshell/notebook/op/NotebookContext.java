package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.jshell.notebook.display.Display;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What cells of a notebook call that is an op too. All of it works where the notebook runs alone: then {@code context} is
 * a mock one, and what is given is shown.
 */
public final class NotebookContext {
    /**
     * The context of a notebook that runs alone. Where it runs as an op, or declares a {@code context} itself, the variable
     * of this name hides it.
     */
    public static final OpContext context = mockContext();

    private NotebookContext() {}

    /**
     * Makes a context for a notebook that runs alone, with config that may be left out and no resources.
     *
     * @return the context
     */
    public static OpContext mockContext() {
        return mockContext(mock -> {});
    }

    /**
     * Makes a context for a notebook that runs alone: {@code OpContext context = mockContext(c -> c.config(new Limits(5)))}
     * in the parameters cell. As an op, the step's context takes its place.
     *
     * @param mock gives config, resources, a partition
     * @return the context
     */
    public static OpContext mockContext(Consumer<? super MockContextOptions> mock) {
        MockContextOptions options = new MockContextOptions();
        mock.accept(options);
        return new DetachedContext(options.values(), new AloneLink(options.resources()));
    }

    /**
     * Returns the context of the step that this notebook runs for.
     *
     * @return the context; that of a notebook that runs alone if there is no step
     */
    public static OpContext stepContext() {
        CurrentStep step = CurrentStep.here();
        return step == null ? context : step.context();
    }

    /**
     * Gives the op its only output, or all of its outputs as the record that they are the components of. A notebook that
     * runs alone shows it.
     *
     * @param value the output's value
     * @throws dev.steploom.definition.StepInvariantException if the op has several outputs, was given this one before, or
     *     the value is not of its type
     */
    public static void yieldResult(@Nullable Object value) {
        CurrentStep step = CurrentStep.here();
        if (step == null) {
            Display.display(value);
        } else {
            step.yields().give(value);
        }
    }

    /**
     * Gives the op an output. A notebook that runs alone shows it.
     *
     * @param value the output's value
     * @param output the output's name
     * @throws dev.steploom.definition.StepInvariantException if the op has no such output, was given it before, or the
     *     value is not of its type
     */
    public static void yieldResult(@Nullable Object value, String output) {
        CurrentStep step = CurrentStep.here();
        if (step == null) {
            Display.display(value);
        } else {
            step.yields().give(value, output);
        }
    }

    /**
     * Records that the step wrote an asset.
     *
     * @param event which, and what is known of it
     */
    public static void yieldEvent(AssetMaterialization event) {
        stepContext().materialize(event);
    }

    /**
     * Records what the step saw of an asset.
     *
     * @param event which, and what was seen
     */
    public static void yieldEvent(AssetObservation event) {
        stepContext().observe(event);
    }

    /**
     * Records a data quality check of the step.
     *
     * @param event its result
     */
    public static void yieldEvent(ExpectationResult event) {
        stepContext().expect(event);
    }
}
