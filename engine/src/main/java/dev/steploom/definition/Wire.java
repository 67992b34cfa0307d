package dev.steploom.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dependency whose names have been looked up: nodes and positions instead of texts. Made by graph validation. */
public sealed interface Wire {

    /**
     * An output of a node of the same graph.
     *
     * @param node the node
     * @param output the output's position
     */
    record Output(Node node, int output) implements Wire {
        /**
         * Returns the output's definition.
         *
         * @return its definition
         */
        public OutputDefinition definition() {
            return node.definition().outputs().get(output);
        }
    }

    /**
     * An input of the enclosing graph.
     *
     * @param input the position of the graph's input
     */
    record GraphInput(int input) implements Wire {}

    /**
     * Several sources as one list; each an {@link Output} or a {@link GraphInput}.
     *
     * @param parts the sources, in the list's order
     */
    record FanIn(List<Wire> parts) implements Wire {
        /**
         * Copies the parts.
         *
         * @param parts the sources, in the list's order
         */
        public FanIn {
            parts = List.copyOf(parts);
        }

        FanIn with(int index, Wire part) {
            List<Wire> changed = new ArrayList<>(parts);
            changed.set(index, part);
            return new FanIn(changed);
        }
    }

    /**
     * All values of a dynamic output or a mapped node.
     *
     * @param source the output that is collected
     */
    record Collect(Output source) implements Wire {}

    /**
     * The first output that was emitted.
     *
     * @param sources the sources, in order of preference
     */
    record FirstOf(List<Wire> sources) implements Wire {}

    /**
     * A constant.
     *
     * @param value the value
     */
    record Value(@Nullable Object value) implements Wire {}

    /**
     * Visits the outputs that this wire depends on.
     *
     * @param visitor takes each
     */
    default void forEachOutput(java.util.function.Consumer<Output> visitor) {
        if (this instanceof Output output) {
            visitor.accept(output);
        } else if (this instanceof FanIn fanIn) {
            fanIn.parts().forEach(part -> part.forEachOutput(visitor));
        } else if (this instanceof Collect collect) {
            visitor.accept(collect.source());
        } else if (this instanceof FirstOf firstOf) {
            firstOf.sources().forEach(source -> source.forEachOutput(visitor));
        }
    }
}
