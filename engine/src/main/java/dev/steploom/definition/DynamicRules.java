package dev.steploom.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reference's rules on dynamic outputs: a node runs for the keys of at most one, and none may fan in. */
final class DynamicRules {
    private final String graph;

    private DynamicRules(String graph) {
        this.graph = graph;
    }

    /**
     * Finds which nodes are mapped, in topological order.
     *
     * @throws GraphDefinitionException at the first rule that is broken
     */
    static void check(String graph, List<Node> ordered) {
        DynamicRules rules = new DynamicRules(graph);
        ordered.forEach(rules::check);
    }

    private void check(Node node) {
        boolean collects = false;
        for (int input = 0; input < node.definition().inputs().size(); input++) {
            collects |= check(node, node.wire(input), input, collects);
        }
        for (Wire wire : node.after()) {
            collects |= check(node, wire, -1, collects);
        }
    }

    private boolean check(Node node, @Nullable Wire wire, int input, boolean collects) {
        if (wire instanceof Wire.Output output) {
            Wire.Output source = mappingSource(node, output);
            if (source != null) {
                if (collects) {
                    refuse(node, "cannot both collect one dynamic output and run for each key of another");
                }
                setMapped(node, source, input);
            }
        } else if (wire instanceof Wire.Collect collect) {
            if (mappingSource(node, collect.source()) == null) {
                refuse(
                        node,
                        "collects output \"" + collect.source().definition().name() + "\" of "
                                + collect.source().node().describe() + ", which is not dynamic. Depend on it directly");
            }
            if (node.mappedOver() != null) {
                refuse(node, "cannot both collect one dynamic output and run for each key of another");
            }
            return true;
        } else if (wire instanceof Wire.FanIn || wire instanceof Wire.FirstOf) {
            wire.forEachOutput(output -> {
                if (mappingSource(node, output) != null) {
                    refuse(
                            node,
                            "takes " + output.node().describe()
                                    + ", which is downstream of a dynamic output, as one of several sources. Collect it instead");
                }
            });
        }
        return false;
    }

    /** The dynamic output whose keys the reader of an output runs for. */
    private Wire.@Nullable Output mappingSource(Node reader, Wire.Output output) {
        Wire.Output outer = output.node().mappedOver();
        if (!output.definition().dynamic()) {
            return outer;
        }
        if (outer != null) {
            refuse(
                    reader,
                    "is downstream of two dynamic outputs, of " + outer.node().describe() + " and of "
                            + output.node().describe() + ". Collect one of them first");
        }
        return output;
    }

    private void setMapped(Node node, Wire.Output source, int input) {
        if (source.definition().dynamic() && input >= 0 && !accepts(node.definition(), input)) {
            refuse(
                    node,
                    "maps over " + source.node().describe() + ", but what its input leads to is downstream of "
                            + "another dynamic output. A node can be downstream of one only");
        }
        Wire.Output known = node.mappedOver();
        if (known == null) {
            node.mappedOver(source);
        } else if (known.node() != source.node() || known.output() != source.output()) {
            refuse(
                    node,
                    "is downstream of two dynamic outputs, of " + known.node().describe() + " and of "
                            + source.node().describe() + ". Collect one of them first");
        }
    }

    private static boolean accepts(NodeDefinition definition, int input) {
        if (!(definition instanceof GraphDefinition inner)) {
            return true;
        }
        String name = inner.inputs().get(input).name();
        Set<Node> dynamicSources = new HashSet<>();
        for (Node node : inner.nodes().values()) {
            Wire.Output source = node.mappedOver();
            if (source != null) {
                dynamicSources.add(source.node());
            }
        }
        for (InputMapping mapping : inner.inputMappings()) {
            if (mapping.graphInput().equals(name)) {
                Node target = inner.nodes().get(mapping.node());
                if (target == null) {
                    continue;
                }
                return target.mappedOver() == null
                        && !dynamicSources.contains(target)
                        && accepts(target.definition(), target.definition().inputIndex(mapping.input()));
            }
        }
        return true;
    }

    private void refuse(Node node, String what) {
        throw new GraphDefinitionException(
                "graph '" + graph + "': " + node.describe() + " " + what + ".", node.location());
    }
}
