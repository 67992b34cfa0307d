package dev.steploom;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.OutputDefinition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each value of a dynamic output: what is mapped over it runs once per value. Made by {@link Steploom#each}. A graph
 * that returns it has a dynamic output.
 *
 * @param <T> the type of each value
 */
public final class Each<T extends @Nullable Object> extends Out<Dynamic<T>> {
    private final Source.Elements elements;

    Each(Source.Elements elements) {
        super(elements);
        this.elements = elements;
    }

    /**
     * Runs an op for each value.
     *
     * @param op an op with one input
     * @param <R> the type of its output
     * @return each output
     */
    public <R extends @Nullable Object> Each<R> map(Op1<? super T, R> op) {
        return map(given(op, "op")::call);
    }

    /**
     * Runs a graph for each value.
     *
     * @param graph a graph with one input
     * @param <R> the type of its output
     * @return each output
     */
    public <R extends @Nullable Object> Each<R> map(Graph1<? super T, R> graph) {
        return map(given(graph, "graph")::call);
    }

    /**
     * Runs what the body calls for each value.
     *
     * @param body takes one value and returns an output of what it calls
     * @param <R> the type of that output
     * @return each output
     */
    public <R extends @Nullable Object> Each<R> map(Function<? super Out<T>, Out<R>> body) {
        given(body, "body");
        return mapped(elements.output().owner().inMap(() -> body.apply(element())));
    }

    /**
     * Gathers all values, in the order in which they were emitted.
     *
     * @return a list, to be passed to a call
     */
    public Out<List<T>> collect() {
        return new Out<>(new Source.Collected(elements.output()));
    }

    private Out<T> element() {
        return new Out<>(new Source.Element(elements.output()));
    }

    private static <R extends @Nullable Object> Each<R> mapped(@Nullable Out<R> result) {
        if (result == null) {
            throw refuse("map(...): the body returns null. Return what a call gives.");
        }
        Source source = result.source();
        if (source instanceof Source.NodeOutput output && !output.owner().runsForEach(output)) {
            throw refuse(
                    "map(...): " + output + " does not depend on the value that the body takes, so it would be the "
                            + "same for each. Pass the value on, or call the op outside of the body.");
        }
        if (source instanceof Source.NodeOutput output && !output.output().dynamic()) {
            return new Each<>(new Source.Elements(output, true));
        }
        if (source instanceof Source.NodeOutput output) {
            throw refuse(
                    "map(...): " + output + " is dynamic, and a dynamic output cannot run for each value of another. "
                            + "Collect one of them first.");
        }
        if (source instanceof Source.NodeOutputs outputs
                && outputs.shape().outputs().isEmpty()) {
            throw refuse("map(...): " + outputs.described() + " has no output. Return an Out from its body.");
        }
        if (source instanceof Source.NodeOutputs outputs) {
            throw refuse("map(...): " + outputs.described() + " has several outputs "
                    + outputs.shape().outputs().stream()
                            .map(OutputDefinition::name)
                            .toList()
                    + ". Return one of them from the body: x -> op.call(x).get(...).");
        }
        if (source instanceof Source.Elements) {
            throw refuse("map(...): the body maps too, and returns " + source
                    + ". A dynamic output cannot run for each value of another. Collect one of them first.");
        }
        throw refuse("map(...): the body has to return an output of an op or graph that it calls, and returns " + source
                + ".");
    }
}
