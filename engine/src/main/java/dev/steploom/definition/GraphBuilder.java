package dev.steploom.definition;

import dev.steploom.config.ConfigMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a graph. */
public final class GraphBuilder {
    final String name;

    @Nullable
    String description;

    final Map<String, NodeDefinition> definitions = new LinkedHashMap<>();
    final List<NodeDraft> invoked = new ArrayList<>();
    final List<NodeDraft> connected = new ArrayList<>();
    final NameIndex names = new NameIndex();
    final List<NodeDraft> drafts = new ArrayList<>();

    @Nullable
    NodeDraft latest;

    final List<InputMapping> inputMappings = new ArrayList<>();
    final List<OutputMapping> outputMappings = new ArrayList<>();
    final List<Node> omitted = new ArrayList<>();

    @Nullable
    ConfigMapping configMapping;

    final List<Problem> problems = new ArrayList<>();
    Map<String, String> tags = Map.of();

    @Nullable
    SourceLocation location;

    GraphBuilder(String name) {
        this.name = name;
    }

    /**
     * Says what the graph is for.
     *
     * @param text the description
     * @return this
     */
    public GraphBuilder description(@Nullable String text) {
        this.description = text;
        return this;
    }

    /**
     * Adds a definition. One that no invocation uses becomes a node under its own name.
     *
     * @param definition an op or a graph
     * @return this
     */
    public GraphBuilder define(NodeDefinition definition) {
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
    public GraphBuilder define(NodeDefinition... more) {
        return define(List.of(more));
    }

    /**
     * Adds definitions.
     *
     * @param more ops and graphs
     * @return this
     */
    public GraphBuilder define(Collection<? extends NodeDefinition> more) {
        more.forEach(this::define);
        return this;
    }

    /**
     * Adds a node.
     *
     * @param invocation which definition, and under what name
     * @return this
     */
    public GraphBuilder invoke(NodeInvocation invocation) {
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
    public GraphBuilder dependency(String node, String input, Dependency dependency) {
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
    public GraphBuilder inputMappings(InputMapping... mappings) {
        inputMappings.addAll(List.of(mappings));
        return this;
    }

    /**
     * Makes outputs of nodes outputs of the graph.
     *
     * @param mappings output mappings
     * @return this
     */
    public GraphBuilder outputMappings(OutputMapping... mappings) {
        outputMappings.addAll(List.of(mappings));
        return this;
    }

    /**
     * Sets the tags.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public GraphBuilder tags(Map<String, ?> values) {
        this.tags = Tags.of(values);
        return this;
    }

    /**
     * Gives the graph config of its own, in place of that of its nodes.
     *
     * @param mapping makes the config of its nodes
     * @return this
     */
    public GraphBuilder configMapping(@Nullable ConfigMapping mapping) {
        this.configMapping = mapping;
        return this;
    }

    /**
     * Names the nodes of a whole graph that this part of it lacks; config for them is accepted.
     *
     * @param nodes the nodes that are left out
     * @return this
     */
    public GraphBuilder omitted(Collection<Node> nodes) {
        omitted.addAll(nodes);
        return this;
    }

    /**
     * Says where the graph was defined, if not where {@link #build} is called.
     *
     * @param place a line of the user's code
     * @return this
     */
    public GraphBuilder location(@Nullable SourceLocation place) {
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
