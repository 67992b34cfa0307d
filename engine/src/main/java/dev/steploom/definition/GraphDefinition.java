package dev.steploom.definition;

import dev.steploom.config.ConfigMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    GraphDefinition(Builder builder, GraphWiring wiring, List<Node> nodesInOrder) {
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
    public static Builder builder(String name) {
        return new Builder(name);
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

    /** Collects the parts of a graph. */
    public static final class Builder {
        final String name;

        @Nullable
        String description;

        final Map<String, NodeDefinition> definitions = new LinkedHashMap<>();
        final List<NodeDraft> invoked = new ArrayList<>();
        final List<NodeDraft> connected = new ArrayList<>();
        private final NameIndex names = new NameIndex();
        private final List<NodeDraft> drafts = new ArrayList<>();
        private @Nullable NodeDraft latest;
        final List<InputMapping> inputMappings = new ArrayList<>();
        final List<OutputMapping> outputMappings = new ArrayList<>();
        final List<Node> omitted = new ArrayList<>();

        @Nullable
        ConfigMapping configMapping;

        final List<Problem> problems = new ArrayList<>();
        Map<String, String> tags = Map.of();

        @Nullable
        SourceLocation location;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Says what the graph is for.
         *
         * @param text the description
         * @return this
         */
        public Builder description(@Nullable String text) {
            this.description = text;
            return this;
        }

        /**
         * Adds a definition. One that no invocation uses becomes a node under its own name.
         *
         * @param definition an op or a graph
         * @return this
         */
        public Builder define(NodeDefinition definition) {
            NodeDefinition known = definitions.putIfAbsent(definition.name(), definition);
            if (known != null && known != definition) {
                problems.add(new Problem(
                        "graph '" + name + "' has two different definitions named \"" + definition.name()
                                + "\". Rename one of them; if it is one op, keep it in a constant and call that.",
                        SourceLocation.capture()));
            }
            return this;
        }

        /**
         * Adds definitions. One that no invocation uses becomes a node under its own name.
         *
         * @param more ops and graphs
         * @return this
         */
        public Builder define(NodeDefinition... more) {
            return define(List.of(more));
        }

        /**
         * Adds definitions.
         *
         * @param more ops and graphs
         * @return this
         */
        public Builder define(Collection<? extends NodeDefinition> more) {
            more.forEach(this::define);
            return this;
        }

        /**
         * Adds a node.
         *
         * @param invocation which definition, and under what name
         * @return this
         */
        public Builder invoke(NodeInvocation invocation) {
            NodeDraft draft = draft(invocation.nodeName());
            if (draft.invocation() == null) {
                draft.invocation(invocation);
                invoked.add(draft);
            } else {
                problems.add(new Problem(
                        "graph '" + name + "' has two nodes named \"" + invocation.nodeName()
                                + "\". Give one of them another alias.",
                        invocation.location()));
            }
            return this;
        }

        /**
         * Connects an input.
         *
         * @param node the node's name
         * @param input the input's name
         * @param dependency where its value comes from
         * @return this
         */
        public Builder dependency(String node, String input, Dependency dependency) {
            NodeDraft draft = draft(node);
            if (draft.first() == null) {
                connected.add(draft);
            }
            draft.connect(input, dependency);
            return this;
        }

        /** Returns what is known of a name so far. Mostly it is the one asked for before, by the same call of an op. */
        NodeDraft draft(String node) {
            NodeDraft known = latest;
            if (known != null && known.name().equals(node)) {
                return known;
            }
            int position = names.add(node);
            if (position == drafts.size()) {
                drafts.add(new NodeDraft(node));
            }
            latest = drafts.get(position);
            return latest;
        }

        /** Begins anew, should the builder have made a graph before. */
        void forgetNodes() {
            drafts.forEach(draft -> draft.node(null));
        }

        /** Returns the node of a name, once nodes are made; null if there is none. */
        @Nullable
        Node node(String node) {
            int position = names.find(node);
            return position == NameIndex.NONE ? null : drafts.get(position).node();
        }

        /**
         * Feeds graph inputs to nodes.
         *
         * @param mappings input mappings
         * @return this
         */
        public Builder inputMappings(InputMapping... mappings) {
            inputMappings.addAll(List.of(mappings));
            return this;
        }

        /**
         * Makes outputs of nodes outputs of the graph.
         *
         * @param mappings output mappings
         * @return this
         */
        public Builder outputMappings(OutputMapping... mappings) {
            outputMappings.addAll(List.of(mappings));
            return this;
        }

        /**
         * Sets the tags.
         *
         * @param values values that are not texts become JSON
         * @return this
         */
        public Builder tags(Map<String, ?> values) {
            this.tags = Tags.of(values);
            return this;
        }

        /**
         * Gives the graph config of its own, in place of that of its nodes.
         *
         * @param mapping makes the config of its nodes
         * @return this
         */
        public Builder configMapping(@Nullable ConfigMapping mapping) {
            this.configMapping = mapping;
            return this;
        }

        /**
         * Names the nodes of a whole graph that this part of it lacks; config for them is accepted.
         *
         * @param nodes the nodes that are left out
         * @return this
         */
        public Builder omitted(Collection<Node> nodes) {
            omitted.addAll(nodes);
            return this;
        }

        /**
         * Says where the graph was defined, if not where {@link #build} is called.
         *
         * @param place a line of the user's code
         * @return this
         */
        public Builder location(@Nullable SourceLocation place) {
            this.location = place;
            return this;
        }

        /**
         * Checks and makes the graph.
         *
         * @return the graph
         * @throws GraphDefinitionException with all problems: bad names, unknown nodes, inputs and outputs, wrong
         *     mappings, cycles
         */
        public GraphDefinition build() {
            if (location == null) {
                location = SourceLocation.capture();
            }
            Names.checked("graph", name, location);
            GraphWiring wiring = new GraphWiring(this);
            wiring.resolve();
            if (!problems.isEmpty()) {
                throw new GraphDefinitionException(problems);
            }
            List<Node> ordered = NodeOrder.of(name, wiring.nodes().values(), location);
            DynamicRules.check(name, ordered);
            return new GraphDefinition(this, wiring, ordered);
        }
    }
}
