package steploom.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import steploom.benchmarks.shape.Shape;

/**
 * JGraphT: a directed graph, and its iterator in topological order. It has no runner, so each step is done when the iterator
 * comes to it, and reads the values of the sources of its incoming edges. The graph can be used again, so it is prepared.
 */
public final class JGraphT implements Runner {
    @Override
    public String name() {
        return "jgrapht";
    }

    @Override
    public PreparedRun prepare(Shape shape, Work work) {
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int step = 0; step < shape.steps(); step++) {
            graph.addVertex(step);
            for (int i = 0; i < shape.reads(step); i++) {
                graph.addEdge(shape.read(step, i), step);
            }
        }
        return () -> run(graph, work, new Integer[shape.steps()]);
    }

    private static int run(Graph<Integer, DefaultEdge> graph, Work work, Integer[] values) {
        List<Integer> read = new ArrayList<>();
        var steps = new TopologicalOrderIterator<>(graph);
        while (steps.hasNext()) {
            Integer step = steps.next();
            read.clear();
            for (DefaultEdge edge : graph.incomingEdgesOf(step)) {
                read.add(values[graph.getEdgeSource(edge)]);
            }
            values[step] = switch (read.size()) {
                case 0 -> work.one();
                case 1 -> work.next(read.get(0));
                case 2 -> work.add(read.get(0), read.get(1));
                default -> work.sum(read);
            };
        }
        return values[values.length - 1];
    }
}
