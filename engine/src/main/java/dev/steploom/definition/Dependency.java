package dev.steploom.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an input's value comes from. */
public sealed interface Dependency {

    /** A source that stands alone or among several: an output, or an input of the enclosing graph. */
    sealed interface Part permits DependencyDefinition, MappedInput {}

    /**
     * The place in a fan-in that an input mapping with its index feeds.
     *
     * @see InputMapping#fanInIndex
     */
    enum MappedInput implements Part {
        /** The only one. */
        PLACE
    }

    /**
     * One output of another node. On a dynamic output, or on the output of a mapped node, the node runs once per key.
     *
     * @param node the node's name in this graph
     * @param output the output's name
     */
    record DependencyDefinition(String node, String output) implements Dependency, Part {
        /**
         * Depends on a node's output {@code result}.
         *
         * @param node the node's name
         */
        public DependencyDefinition(String node) {
            this(node, OutputDefinition.DEFAULT_NAME);
        }

        @Override
        public String toString() {
            return "output \"" + output + "\" of node \"" + node + "\"";
        }
    }

    /**
     * Fan-in: several sources as one list. Sources that were skipped are left out; if all were, the node is skipped.
     *
     * @param parts the sources in the list's order
     */
    record MultiDependencyDefinition(List<Part> parts) implements Dependency {
        /**
         * Copies the parts.
         *
         * @param parts the sources in the list's order
         */
        public MultiDependencyDefinition {
            parts = List.copyOf(parts);
        }
    }

    /**
     * All values of a dynamic output, or of a mapped node, as one list in the order they were emitted.
     *
     * @param node the node's name in this graph
     * @param output the output's name
     */
    record DynamicCollectDependencyDefinition(String node, String output) implements Dependency {
        /**
         * Collects a node's output {@code result}.
         *
         * @param node the node's name
         */
        public DynamicCollectDependencyDefinition(String node) {
            this(node, OutputDefinition.DEFAULT_NAME);
        }
    }

    /**
     * The join of branches: the first of several outputs that was emitted. Skipped if none was; given up if a source
     * failed. It is no step of its own. (An addition to the reference.)
     *
     * @param sources the outputs, in order of preference
     */
    record FirstOfDependency(List<DependencyDefinition> sources) implements Dependency {
        /**
         * Copies the sources.
         *
         * @param sources the outputs, in order of preference
         */
        public FirstOfDependency {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A constant. (An addition to the reference.)
     *
     * @param value the value
     */
    record ValueDependency(@Nullable Object value) implements Dependency {}
}
