package dev.steploom;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.Executor;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where jobs begin: {@code import static dev.steploom.Steploom.*}. Make ops of methods with {@code op}, and call the
 * ops in the body of a {@code graph} or {@link #job}.
 */
@SuppressWarnings("overloads") // bodies without parameters are never ambiguous
public final class Steploom extends GraphOverloads {
    private Steploom() {}

    /**
     * Makes a job whose body returns nothing.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static Job<Void> job(String name, GraphFunction.NoOut0 body) {
        return graph(Job.checkedName(name), body).toJob(name);
    }

    /**
     * Makes a job whose body returns nothing.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @param options binds resources, config, tags, hooks
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static Job<Void> job(String name, GraphFunction.NoOut0 body, Consumer<? super JobOptions> options) {
        return graph(Job.checkedName(name), body).toJob(name, options);
    }

    /**
     * Makes a job whose body returns its only output.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @param <R> the type of the job's output
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static <R extends @Nullable Object> Job<R> job(String name, GraphFunction.OneOut0<R> body) {
        return graph(Job.checkedName(name), body).toJob(name);
    }

    /**
     * Makes a job whose body returns its only output.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @param options binds resources, config, tags, hooks
     * @param <R> the type of the job's output
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static <R extends @Nullable Object> Job<R> job(
            String name, GraphFunction.OneOut0<R> body, Consumer<? super JobOptions> options) {
        return graph(Job.checkedName(name), body).toJob(name, options);
    }

    /**
     * Makes a job whose body returns a record of outputs.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @param <R> the record
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static <R extends Record> Job<R> job(String name, GraphFunction.ManyOuts0<R> body) {
        return graph(Job.checkedName(name), body).toJob(name);
    }

    /**
     * Makes a job whose body returns a record of outputs.
     *
     * @param name the job's name
     * @param body calls ops and graphs, which is recorded
     * @param options binds resources, config, tags, hooks
     * @param <R> the record
     * @return the job
     * @throws dev.steploom.definition.GraphDefinitionException if the calls do not fit together
     */
    public static <R extends Record> Job<R> job(
            String name, GraphFunction.ManyOuts0<R> body, Consumer<? super JobOptions> options) {
        return graph(Job.checkedName(name), body).toJob(name, options);
    }

    /**
     * Passes several outputs as one list. Those that were skipped are left out.
     *
     * @param outs the outputs in the list's order
     * @param <T> the type of each
     * @return the list
     * @throws dev.steploom.definition.GraphDefinitionException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T extends @Nullable Object> Out<List<T>> all(Out<? extends T>... outs) {
        return all(Arrays.asList(given(outs, "outs")));
    }

    /**
     * Passes several outputs as one list. Those that were skipped are left out.
     *
     * @param outs the outputs in the list's order
     * @param <T> the type of each
     * @return the list
     * @throws dev.steploom.definition.GraphDefinitionException if there are none
     */
    public static <T extends @Nullable Object> Out<List<T>> all(List<? extends Out<? extends T>> outs) {
        if (given(outs, "outs").isEmpty()) {
            throw Out.refuse("all(...) needs at least one output. For an empty list, pass value(List.of()).");
        }
        return new Out<>(new Source.FanIn(Out.sources("all", outs)));
    }

    /**
     * Joins branches: passes the first output that was emitted. What takes it is skipped if all were skipped.
     *
     * @param outs the outputs in order of preference
     * @param <T> the type of each
     * @return whichever was emitted
     * @throws dev.steploom.definition.GraphDefinitionException if there are none
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T extends @Nullable Object> Out<T> firstOf(Out<? extends T>... outs) {
        if (given(outs, "outs").length == 0) {
            throw Out.refuse("firstOf(...) needs at least one output.");
        }
        return new Out<>(new Source.FirstOf(Out.sources("firstOf", Arrays.asList(outs))));
    }

    /**
     * Passes a constant to an input.
     *
     * @param constant the value, may be null if the input takes null
     * @param <T> its type
     * @return the value as an output
     */
    public static <T extends @Nullable Object> Out<T> value(T constant) {
        return new Out<>(new Source.Constant(constant));
    }

    /**
     * Takes each value of a dynamic output.
     *
     * @param dynamic the output of an op or graph that returns a {@link Dynamic}
     * @param <T> the type of each value
     * @return each value, to be mapped over or collected
     * @throws dev.steploom.definition.GraphDefinitionException if it is an input of a graph: a graph takes one value
     */
    public static <T extends @Nullable Object> Each<T> each(Out<Dynamic<T>> dynamic) {
        if (given(dynamic, "dynamic") instanceof Each<T> each) {
            return each;
        }
        if (dynamic.source() instanceof Source.NodeOutput output
                && output.output().dynamic()) {
            return new Each<>(new Source.Elements(output, false));
        }
        throw Out.refuse("each(...) takes the output of an op or graph that returns a Dynamic, and " + dynamic
                + " is none. Let the graph take one value, and map the graph over each(...).");
    }

    /**
     * Names a resource.
     *
     * @param name the key
     * @param type the resource's class
     * @param <T> the resource's type
     * @return the key, by which ops require the resource and jobs bind it
     */
    public static <T> ResourceKey<T> resource(String name, Class<T> type) {
        return new ResourceKey<>(name, type);
    }

    /**
     * Stands in for a resource.
     *
     * @param type the class to mock
     * @return a definition whose value is a mock
     */
    public static ResourceDefinition mockResource(Class<?> type) {
        return ResourceDefinition.mock(type);
    }

    /**
     * Runs one step after the other, in the thread that asks for the run.
     *
     * @return the executor, for a job or for one run
     */
    public static Executor inProcess() {
        return Executor.inProcess();
    }

    /**
     * Runs steps on some threads at once.
     *
     * @param threads how many, from 1; the thread that asks for the run is one of them
     * @return the executor, for a job or for one run
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static Executor.Threads threads(int threads) {
        return Executor.threads(threads);
    }

    /**
     * Runs each ready step in a virtual thread, for steps that wait for something outside; it needs JDK 21 or later.
     *
     * @return the executor, for a job or for one run
     */
    public static Executor.VirtualThreads virtualThreads() {
        return Executor.virtualThreads();
    }
}
