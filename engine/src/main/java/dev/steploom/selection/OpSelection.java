package dev.steploom.selection;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cuts a job down to a selection of its nodes. */
public final class OpSelection {
    private OpSelection() {}

    /**
     * Selects a part of a job.
     *
     * @param job the whole job
     * @param clauses what to select; nothing for everything
     * @return the job, with the selected nodes only
     * @throws OpSelectionException if a clause selects nothing, or what it selects cannot stand alone
     */
    public static JobDefinition select(JobDefinition job, List<String> clauses) {
        if (clauses.isEmpty()) {
            return job;
        }
        Set<String> paths = resolve(job.graph(), clauses);
        try {
            GraphDefinition subset = GraphSubset.of(job.graph(), new TreeSet<>(paths));
            return job.toBuilder(subset).build();
        } catch (GraphDefinitionException e) {
            throw new OpSelectionException(
                    "The selection " + clauses + " of job '" + job.name() + "' cannot run alone: " + e.getMessage(),
                    clauses,
                    e);
        }
    }

    /**
     * Finds the nodes that clauses select.
     *
     * @param graph the whole graph
     * @param clauses what to select
     * @return node names; paths if a clause has a dot
     * @throws OpSelectionException if a clause selects nothing
     */
    public static Set<String> resolve(GraphDefinition graph, List<String> clauses) {
        if (clauses.stream().anyMatch(clause -> clause.contains("."))) {
            Set<String> paths = new TreeSet<>(clauses);
            paths.forEach(path -> NodePaths.check(graph, path, clauses));
            return paths;
        }
        if (clauses.equals(List.of("*"))) {
            return graph.nodes().keySet();
        }
        Neighbours neighbours = new Neighbours(graph);
        Set<String> selected = new TreeSet<>();
        for (String clause : clauses) {
            selected.addAll(Clause.parse(clause, clauses).select(neighbours, clauses));
        }
        return selected;
    }
}
