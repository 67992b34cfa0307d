package dev.steploom;

import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.OutputDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Out} stands for. */
sealed interface Source {

    /** One output of a node. */
    record NodeOutput(Composition owner, NodeDefinition definition, String node, OutputDefinition output)
            implements Source {
        String described() {
            return definition.kind() + " '" + node + "'";
        }

        @Override
        public String toString() {
            return "output \"" + output.name() + "\" of " + described();
        }
    }

    /** All that a node with several outputs, or with none, gives. */
    record NodeOutputs(Composition owner, NodeDefinition definition, String node, OutputShape shape) implements Source {
        String described() {
            return definition.kind() + " '" + node + "'";
        }

        NodeOutput one(OutputDefinition output) {
            return new NodeOutput(owner, definition, node, output);
        }

        @Override
        public String toString() {
            return "the outputs "
                    + shape.outputs().stream().map(OutputDefinition::name).toList() + " of " + described();
        }
    }

    /** Each value of a dynamic output, or of a node that runs for each; {@code mapped} tells which of the two. */
    record Elements(NodeOutput output, boolean mapped) implements Source {
        @Override
        public String toString() {
            return "each value of " + output;
        }
    }

    /** One value of {@link Elements}, inside of a mapping. */
    record Element(NodeOutput output) implements Source {
        @Override
        public String toString() {
            return "one value of " + output;
        }
    }

    /** The list of {@link Elements}. */
    record Collected(NodeOutput output) implements Source {
        @Override
        public String toString() {
            return "all values of " + output;
        }
    }

    /** An input of the graph that is being composed. */
    record GraphInput(Composition owner, int index, String name) implements Source {
        @Override
        public String toString() {
            return "input \"" + name + "\" of " + owner.describe();
        }
    }

    /** Several sources as one list. */
    record FanIn(List<Source> parts) implements Source {
        @Override
        public String toString() {
            return "all" + parts;
        }
    }

    /** The first of several sources that was emitted. */
    record FirstOf(List<Source> sources) implements Source {
        @Override
        public String toString() {
            return "firstOf" + sources;
        }
    }

    /** A value. */
    record Constant(@Nullable Object value) implements Source {
        @Override
        public String toString() {
            return "value(" + value + ")";
        }
    }
}
