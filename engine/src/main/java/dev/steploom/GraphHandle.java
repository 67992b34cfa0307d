package dev.steploom;

import dev.steploom.config.ConfigMapping;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.HookDefinition;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A typed handle of a graph, made by {@code Steploom.graph}. Handles are immutable: each method that changes something
 * returns a copy.
 *
 * @param <R> the type of the graph's output; the record, if its body returns a record of outputs
 */
public abstract sealed class GraphHandle<R extends @Nullable Object>
        permits Graph0, Graph1, Graph2, Graph3, Graph4, Graph5, Graph6, Graph7, Graph8 {
    private final GraphRecipe recipe;
    private final CallSettings settings;

    GraphHandle(GraphRecipe recipe, CallSettings settings) {
        this.recipe = recipe;
        this.settings = settings;
    }

    final GraphRecipe recipe() {
        return recipe;
    }

    final CallSettings settings() {
        return settings;
    }

    final Out<R> invoke(Out<?>... arguments) {
        return Composition.record(definition(), recipe.composed().outputs(), settings, arguments);
    }

    /**
     * Returns the graph's name.
     *
     * @return the name of its definition, whatever the alias
     */
    public final String name() {
        return recipe.name();
    }

    /**
     * Returns the graph itself.
     *
     * @return its definition
     */
    public final GraphDefinition definition() {
        return recipe.composed().definition();
    }

    /**
     * Makes a job of the graph.
     *
     * @param name the job's name
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the job is not complete
     */
    public final Job<R> toJob(String name) {
        return toJob(name, options -> {});
    }

    /**
     * Makes a job of the graph.
     *
     * @param name the job's name
     * @param options binds resources, config, tags, hooks
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the job is not complete
     */
    public final Job<R> toJob(String name, Consumer<? super JobOptions> options) {
        return Job.of(recipe.composed(), name, options);
    }

    /**
     * Names the nodes of the next calls.
     *
     * @param alias the node's name
     * @return a copy whose calls have this name
     */
    public abstract GraphHandle<R> as(String alias);

    /**
     * Lets all of the graph wait for others, without taking their data.
     *
     * @param others what has to run before
     * @return a copy whose calls wait for these too
     */
    public abstract GraphHandle<R> after(Out<?>... others);

    /**
     * Adds hooks to all steps of the next calls.
     *
     * @param hooks hooks
     * @return a copy whose calls have these hooks too
     */
    public abstract GraphHandle<R> withHooks(HookDefinition... hooks);

    /**
     * Tags the nodes of the next calls.
     *
     * @param tags values that are not texts become JSON
     * @return a copy whose calls have these tags too
     */
    public abstract GraphHandle<R> withTags(Map<String, ?> tags);

    /**
     * Gives the graph config of its own, from which that of its nodes is made. The body is composed again.
     *
     * @param mapping makes the config of its nodes
     * @return another graph with this config
     */
    public abstract GraphHandle<R> withConfig(ConfigMapping mapping);

    /**
     * Names the inputs, which a lambda does not tell. The body is composed again.
     *
     * @param names one for each input
     * @return another graph whose inputs have these names
     * @throws dev.steploom.definition.GraphDefinitionException if there are more or fewer inputs
     */
    public abstract GraphHandle<R> inputs(String... names);

    /**
     * Returns the graph as a user reads it.
     *
     * @return such as {@code graph add_two(in0: Integer) -> Integer of 2 nodes}
     */
    @Override
    public final String toString() {
        return definition() + (settings.alias() == null ? "" : " as " + settings.alias());
    }
}
