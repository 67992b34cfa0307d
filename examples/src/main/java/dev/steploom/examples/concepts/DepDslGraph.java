package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.op;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDsl;
import dev.steploom.definition.OpDefinition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Graph DSL: the wiring stands in a YAML file, the ops are in Java. */
public final class DepDslGraph {
    static final OpDefinition ADD_ONE = op(DepDslGraph::addOne).definition();
    static final OpDefinition ADD_TWO = op(DepDslGraph::addTwo).definition();
    static final OpDefinition SUBTRACT = op(DepDslGraph::subtract).definition();

    private DepDslGraph() {}

    /**
     * Reads {@code my_graph.yaml}.
     *
     * @return the graph that it describes
     * @throws IOException if it cannot be read
     */
    public static GraphDefinition defineDepDslGraph() throws IOException {
        try (InputStream yaml = DepDslGraph.class.getResourceAsStream("my_graph.yaml")) {
            if (yaml == null) {
                throw new FileNotFoundException("my_graph.yaml is not on the class path");
            }
            return GraphDsl.fromYaml(new String(yaml.readAllBytes(), UTF_8), ADD_ONE, ADD_TWO, SUBTRACT);
        }
    }

    static int addOne(int num) {
        return num + 1;
    }

    static int addTwo(int num) {
        return num + 2;
    }

    /** Adds, in spite of its name: the reference's page has it so, and this is the same graph. */
    static int subtract(int left, int right) {
        return left + right;
    }
}
