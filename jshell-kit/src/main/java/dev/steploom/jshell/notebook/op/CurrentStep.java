package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OpContext;
import org.jspecify.annotations.Nullable;

/**
 * The step that a notebook runs for, as its cells reach it.
 *
 * @param context the step's context
 * @param yields takes what cells give
 */
record CurrentStep(OpContext context, Yields yields) {
    /** Of the thread that runs the cells, and of those that they start: a JVM may run several notebooks at once. */
    private static final InheritableThreadLocal<@Nullable CurrentStep> HERE = new InheritableThreadLocal<>();

    static @Nullable CurrentStep here() {
        return HERE.get();
    }

    static void enter(CurrentStep step) {
        HERE.set(step);
    }

    static void leave() {
        HERE.remove();
    }
}
