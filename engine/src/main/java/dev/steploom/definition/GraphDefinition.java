package dev.steploom.definition;

import dev.steploom.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes and how they are wired: the unit of reuse, and the core of a job. Checked as a whole when it is built. */
public final class GraphDefinition implements NodeDefinition {
    private final String name;
    private final @Nullable String description;
    private final List<InputDefinition> inputs;
    private final List<OutputDefinition> outputs;
    private final List<OutputMapping> outputMappings;
    private final List<Wire.Output> outputSources;
    private final List<InputMapping> inputMappings;
    private final Map<String, String> tags;
    private final Map<String, Node> nodesByName;
    private final List<Node> nodesInOrder;
    private final @Nullable SourceLocation location;
    private @Nullable Requirements requirements;
    private final @Nullable ConfigMapping configMapping;
    private final List<Node> omitted;

    GraphDefinition(GraphBuilder builder, GraphWiring wiring, List<Node> nodesInOrder) {
        this.name = builder.name;
        this.description = builder.description;
        this.tags = builder.tags;
        this.location = builder.location;
        this.configMapping = builder.configMapping;
        this.omitted = List.copyOf(builder.omitted);
        this.inputMappings = List.copyOf(builder.inputMappings);
        this.outputMappings = List.copyOf(builder.outputMappings);
        this.inputs = wiring.inputs();
        this.outputs = wiring.outputs();
        this.outputSources = wiring.outputSources();
        this.nodesByName = wiring.nodes();
        this.nodesInOrder = nodesInOrder;
    }

    /**
     * Begins a graph.
     *
     * @param name its name
     * @return a builder of a graph without nodes
     */
    public static GraphBuilder builder(String name) {
        return new GraphBuilder(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String description() {
        return description;
    }

    @Override
    public List<InputDefinition> inputs() {
        return inputs;
    }

    @Override
    public List<OutputDefinition> outputs() {
        return outputs;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    @Override
    public String kind() {
        return "graph";
    }

    /**
     * Returns its nodes by name.
     *
     * @return nodes in the order they were written
     */
    public Map<String, Node> nodes() {
        return nodesByName;
    }

    /**
     * Returns its nodes so that each comes after those it depends on: by topological level, and by name within a level.
     *
     * @return nodes in the order in which steps are planned
     */
    public List<Node> nodesInOrder() {
        return nodesInOrder;
    }

    /**
     * Returns how its inputs reach nodes.
     *
     * @return input mappings
     */
    public List<InputMapping> inputMappings() {
        return inputMappings;
    }

    /**
     * Returns where its outputs come from.
     *
     * @return output mappings; at most one per output
     */
    public List<OutputMapping> outputMappings() {
        return outputMappings;
    }

    /**
     * Returns where one of its outputs comes from.
     *
     * @param output the output's position
     * @return the node's output inside
     */
    public Wire.Output outputSource(int output) {
        return outputSources.get(output);
    }

    /**
     * Returns how config of its own becomes the config of its nodes.
     *
     * @return the mapping; null if its nodes are configured one by one
     */
    public @Nullable ConfigMapping configMapping() {
        return configMapping;
    }

    /**
     * Returns the nodes that a selection left out. Config that is given for them is checked and not used.
     *
     * @return nodes of the whole graph; none if this is the whole graph
     */
    public List<Node> omitted() {
        return omitted;
    }

    /** What its nodes ask for; two threads that ask first make equal answers. */
    Requirements requirements() {
        Requirements known = requirements;
        if (known == null) {
            known = requirements = Requirements.of(this);
        }
        return known;
    }

    /**
     * Returns where it was defined.
     *
     * @return the line of the user's code, if known
     */
    public @Nullable SourceLocation location() {
        return location;
    }

    @Override
    public String toString() {
        return "graph " + name + OpSignature.of(this) + " of " + nodesByName.size() + " nodes";
    }
}
