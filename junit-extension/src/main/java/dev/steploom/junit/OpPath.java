package dev.steploom.junit;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.type.NearestName;

/** Finds an op in a job, by a path such as {@code outer.inner}. */
final class OpPath {
    private final JobDefinition job;
    private final String path;

    private OpPath(JobDefinition job, String path) {
        this.job = job;
        this.path = path;
    }

    /**
     * Finds the node of an op.
     *
     * @throws GraphDefinitionException if there is none, or it is a graph
     */
    static Node find(JobDefinition job, String path) {
        return new OpPath(job, path).find(job.graph(), path);
    }

    private Node find(GraphDefinition graph, String rest) {
        int dot = rest.indexOf('.');
        Node node = node(graph, dot < 0 ? rest : rest.substring(0, dot));
        if (node.definition() instanceof GraphDefinition inner) {
            if (dot < 0) {
                String first = inner.nodes().keySet().iterator().next();
                throw noOp("it is a graph. Name an op in it, such as \"" + path + "." + first + "\".");
            }
            return find(inner, rest.substring(dot + 1));
        }
        if (dot >= 0) {
            throw noOp(node.describe() + " is no graph.");
        }
        return node;
    }

    private Node node(GraphDefinition graph, String name) {
        Node node = graph.nodes().get(name);
        if (node == null) {
            throw noOp("graph '" + graph.name() + "' has no node \"" + name + "\". "
                    + NearestName.hint(name, "nodes", graph.nodes().keySet()));
        }
        return node;
    }

    private GraphDefinitionException noOp(String why) {
        return new GraphDefinitionException(
                "There is no op \"" + path + "\" in job '" + job.name() + "': " + why,
                job.graph().location());
    }
}
