package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.op;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.OpDefinition;

/** Constructed definitions: a graph of a name, definitions, and for each input where its value comes from. */
public final class ConstructedGraph {
    static final OpDefinition RETURN_ONE = op(ConstructedGraph::returnOne).definition();
    static final OpDefinition ADD_ONE = op(ConstructedGraph::addOne).definition();

    /** Adds one to one. */
    public static final GraphDefinition ONE_PLUS_ONE_FROM_CONSTRUCTOR = GraphDefinition.builder(
                    "one_plus_one_from_constructor")
            .define(RETURN_ONE, ADD_ONE)
            .dependency("add_one", "number", new DependencyDefinition("return_one"))
            .build();

    private ConstructedGraph() {}

    static int returnOne() {
        return 1;
    }

    static int addOne(int number) {
        return number + 1;
    }
}
