package dev.steploom;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.type.NearestName;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the node of a job that a handle or an {@link Out} means. */
final class OutputAddress {
    private final Job<?> job;

    /**
     * Where outputs are, and how they make up a value.
     *
     * @param node the node
     * @param outputs its outputs
     */
    record Place(NodePath node, OutputShape outputs) {}

    OutputAddress(Job<?> job) {
        this.job = job;
    }

    NodePath of(OpHandle<?> op) {
        String alias = op.settings().alias();
        List<NodePath> found = NodePath.find(
                job.graph(),
                node -> node.definition() == op.definition()
                        && (alias == null || node.name().equals(alias)));
        String named = "op '" + op.name() + "'" + (alias == null ? "" : " as '" + alias + "'");
        if (found.isEmpty()) {
            TreeSet<String> names = new TreeSet<>();
            NodePath.find(
                    job.graph(), node -> node.definition() instanceof OpDefinition && names.add(nameOf(node, alias)));
            throw new IllegalArgumentException("job '" + job.name() + "' does not call " + named + ". "
                    + NearestName.hint(alias == null ? op.name() : alias, alias == null ? "ops" : "nodes", names));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("job '" + job.name() + "' calls " + named + " " + found.size()
                    + " times: "
                    + String.join(", ", found.stream().map(NodePath::path).toList()) + ". Say which: outputForNode(\""
                    + found.get(0).path() + "\").");
        }
        return single(found.get(0));
    }

    private static String nameOf(Node node, @Nullable String alias) {
        return alias == null ? node.definition().name() : node.name();
    }

    Place of(Out<?> out) {
        Source source = out.source();
        if (source instanceof Source.NodeOutput output) {
            return new Place(single(node(output)), new SingleOutput(output.output()));
        }
        if (source instanceof Source.NodeOutputs outputs) {
            return new Place(single(node(outputs.owner(), outputs.node(), source)), outputs.shape());
        }
        if (source instanceof Source.Elements elements) {
            OutputDefinition each = elements.output().output().asDynamic();
            return new Place(node(elements.output()), new SingleOutput(each));
        }
        throw new IllegalArgumentException(
                "output(...) takes the output of a node, and " + source + " is none. Ask for what it is made of.");
    }

    private NodePath node(Source.NodeOutput output) {
        return node(output.owner(), output.node(), output);
    }

    private NodePath node(Composition owner, String name, Source source) {
        GraphDefinition graph = owner.graph();
        List<NodePath> found = graph == job.graph()
                ? List.of(new NodePath("", false))
                : NodePath.find(job.graph(), node -> node.definition() == graph);
        if (found.size() != 1 || graph == null) {
            throw new IllegalArgumentException(source + " was made in the body of " + owner.describe() + ", which job '"
                    + job.name() + "' uses "
                    + (found.isEmpty()
                            ? "nowhere. Run the job that it belongs to."
                            : found.size() + " times: "
                                    + String.join(
                                            ", ",
                                            found.stream().map(NodePath::path).toList())
                                    + ". Say which: outputForNode(\""
                                    + found.get(0).path() + "." + name + "\")."));
        }
        Node node = graph.nodes().get(name);
        return found.get(0).inside(name, node != null && node.mappedOver() != null);
    }

    private NodePath single(NodePath node) {
        if (node.mapped()) {
            throw new IllegalArgumentException("node '" + node.path() + "' of job '" + job.name()
                    + "' runs once per key of a dynamic output, so that it has many values. Ask for the map of them: "
                    + "outputForNode(\"" + node.path() + "\").");
        }
        return node;
    }
}
