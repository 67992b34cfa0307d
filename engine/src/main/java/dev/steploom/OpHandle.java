package dev.steploom;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A typed handle of an op, made by {@code Steploom.op}. Handles are immutable: each method that changes something
 * returns a copy, and what is said of a call ({@link #as}, {@link #after}, hooks, tags, retry) leaves the op's
 * definition as it is.
 *
 * @param <R> the type of the op's result
 */
public abstract sealed class OpHandle<R extends @Nullable Object> permits Op0, Op1, Op2, Op3, Op4, Op5, Op6, Op7, Op8 {
    private final OpRecipe recipe;
    private final CallSettings settings;

    OpHandle(OpRecipe recipe, CallSettings settings) {
        this.recipe = recipe;
        this.settings = settings;
    }

    final OpRecipe recipe() {
        return recipe;
    }

    final CallSettings settings() {
        return settings;
    }

    final Out<R> invoke(Out<?>... arguments) {
        return Composition.record(recipe.definition(), recipe.outputs(), settings, arguments);
    }

    /**
     * Returns the op's name.
     *
     * @return the name of its definition, whatever the alias
     */
    public final String name() {
        return recipe.name();
    }

    /**
     * Returns the op itself.
     *
     * @return its definition, the same for all handles that differ in what they say of a call alone
     */
    public final OpDefinition definition() {
        return recipe.definition();
    }

    /**
     * Makes a job of this op alone: the op's inputs are the job's, and so is its result.
     *
     * @param name the job's name
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the job is not complete
     */
    public final Job<R> toJob(String name) {
        return toJob(name, options -> {});
    }

    /**
     * Makes a job of this op alone: the op's inputs are the job's, and so is its result.
     *
     * @param name the job's name
     * @param options binds resources, config, tags, input values
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the job is not complete
     */
    public final Job<R> toJob(String name, Consumer<? super JobOptions> options) {
        return Job.of(Composition.ofOne(name, recipe, settings), name, options);
    }

    /**
     * Names the nodes of the next calls.
     *
     * @param alias the node's name
     * @return a copy whose calls have this name
     */
    public abstract OpHandle<R> as(String alias);

    /**
     * Lets the next calls wait for others, without taking their data.
     *
     * @param others what has to run before
     * @return a copy whose calls wait for these too
     */
    public abstract OpHandle<R> after(Out<?>... others);

    /**
     * Adds hooks to the nodes of the next calls.
     *
     * @param hooks hooks
     * @return a copy whose calls have these hooks too
     */
    public abstract OpHandle<R> withHooks(HookDefinition... hooks);

    /**
     * Tags the nodes of the next calls.
     *
     * @param tags override the op's; values that are not texts become JSON
     * @return a copy whose calls have these tags too
     */
    public abstract OpHandle<R> withTags(Map<String, ?> tags);

    /**
     * Says how failures of the next calls are retried.
     *
     * @param policy overrides the op's
     * @return a copy whose calls have this policy
     */
    public abstract OpHandle<R> withRetry(RetryPolicy policy);

    /**
     * Says which resources the op asks for.
     *
     * @param keys resource keys
     * @return another op that requires these too
     */
    public abstract OpHandle<R> requires(ResourceKey<?>... keys);

    /**
     * Lets a manager of the job's keep the op's outputs, in place of the default one.
     *
     * @param manager the key under which the job binds it
     * @return another op whose outputs name this manager
     */
    public abstract OpHandle<R> keptBy(ResourceKey<? extends IOManager> manager);

    /**
     * Lets a manager of the job's load an input, in place of the one that keeps the output that it comes from, or where
     * nothing is connected.
     *
     * @param input the input's name
     * @param manager the key under which the job binds it
     * @return another op whose input names this manager
     * @throws dev.steploom.definition.GraphDefinitionException where the op is used, if it has no such input
     */
    public abstract OpHandle<R> loadedBy(String input, ResourceKey<? extends InputManager> manager);

    /**
     * Says what config the op takes.
     *
     * @param config the type of its config, and what holds when none is given
     * @return another op with this config
     */
    public abstract OpHandle<R> withConfig(ConfigField config);

    /**
     * Says of what Java type the op's config is, which its body gets from {@code context.config(type)}.
     *
     * @param type a record, or the class of a single value
     * @return another op with this config
     * @throws IllegalArgumentException if the type has no form in config
     */
    public abstract OpHandle<R> withConfig(Class<?> type);

    /**
     * Gives the op a config that holds in every run.
     *
     * @param name the name of the new op
     * @param config a record or plain values, checked when a run begins
     * @return another op, which needs no config
     */
    public abstract OpHandle<R> configured(String name, @Nullable Object config);

    /**
     * Gives the op a record as config, from which its own is made.
     *
     * @param name the name of the new op
     * @param type the record
     * @param function makes this op's config of the record: a record or plain values, checked when a run begins
     * @param <T> the record
     * @return another op, with that config
     */
    public abstract <T extends Record> OpHandle<R> configured(
            String name, Class<T> type, Function<T, ? extends @Nullable Object> function);

    /**
     * Gives the op another config, from which its own is made.
     *
     * @param name the name of the new op
     * @param field what the new op takes
     * @param function makes this op's config of the resolved values of the new op's
     * @return another op, with that config
     */
    public abstract OpHandle<R> configured(
            String name, ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function);

    /**
     * Names the inputs, which a lambda does not tell.
     *
     * @param names one for each input
     * @return another op whose inputs have these names
     * @throws dev.steploom.definition.GraphDefinitionException if there are more or fewer inputs
     */
    public abstract OpHandle<R> inputs(String... names);

    /**
     * Gives the full type of the result, which a lambda does not tell.
     *
     * @param type such as {@code new TypeToken<List<Integer>>() {}}
     * @return another op whose result is of this type
     */
    public abstract OpHandle<R> returns(TypeToken<R> type);

    /**
     * Returns the op as a user reads it.
     *
     * @return such as {@code op add_one(number: Integer) -> Integer}
     */
    @Override
    public final String toString() {
        return recipe.definition() + (settings.alias() == null ? "" : " as " + settings.alias());
    }
}
