package dev.steploom;

import dev.steploom.definition.GraphDefinition;

/**
 * A graph, and how its outputs make up what its body returned.
 *
 * @param definition the graph
 * @param outputs its outputs
 */
record ComposedGraph(GraphDefinition definition, OutputShape outputs) {}
