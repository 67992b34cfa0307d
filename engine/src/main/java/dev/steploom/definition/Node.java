package dev.steploom.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named use of a definition in a graph, wired to its sources. */
public final class Node {
    private static final @Nullable Wire[] NO_WIRES = {};

    private final String name;
    private final NodeDefinition definition;
    private final NodeInvocation invocation;
    private final Map<String, String> tags;
    private final @Nullable Wire[] wires;
    private List<Wire> after = List.of();
    private Wire.@Nullable Output mappedOver;
    private Wire.@Nullable Output first;
    private int index = -1;

    Node(NodeDefinition definition, NodeInvocation invocation) {
        this.name = invocation.nodeName();
        this.definition = definition;
        this.invocation = invocation;
        this.tags = merge(definition.tags(), invocation.tags());
        int inputs = definition.inputs().size();
        this.wires = inputs == 0 ? NO_WIRES : new @Nullable Wire[inputs];
    }

    private static Map<String, String> merge(Map<String, String> base, Map<String, String> added) {
        if (added.isEmpty()) {
            return base;
        }
        Map<String, String> all = new HashMap<>(base);
        all.putAll(added);
        return Map.copyOf(all);
    }

    void wire(int input, @Nullable Wire wire) {
        wires[input] = wire;
    }

    void after(List<Wire> order) {
        this.after = order;
    }

    void index(int position) {
        this.index = position;
    }

    /** Returns what its readers are wired to: one object for all that read its first output. */
    Wire.Output output(int position) {
        if (position > 0) {
            return new Wire.Output(this, position);
        }
        if (first == null) {
            first = new Wire.Output(this, 0);
        }
        return first;
    }

    void mappedOver(Wire.Output source) {
        this.mappedOver = source;
    }

    /**
     * Returns its name in the graph.
     *
     * @return the alias, or the definition's name
     */
    public String name() {
        return name;
    }

    /**
     * Returns its place in the graph's order.
     *
     * @return its position in {@link GraphDefinition#nodesInOrder}
     */
    public int index() {
        return index;
    }

    /**
     * Returns what it uses.
     *
     * @return an op or a graph
     */
    public NodeDefinition definition() {
        return definition;
    }

    /**
     * Returns how it was written.
     *
     * @return the invocation
     */
    public NodeInvocation invocation() {
        return invocation;
    }

    /**
     * Returns the definition's tags, overridden by the invocation's.
     *
     * @return text by name
     */
    public Map<String, String> tags() {
        return tags;
    }

    /**
     * Returns the hooks of this use.
     *
     * @return hooks
     */
    public Set<HookDefinition> hooks() {
        return invocation.hooks();
    }

    /**
     * Returns where an input's value comes from.
     *
     * @param input the input's position
     * @return its wire; null if nothing is connected
     */
    public @Nullable Wire wire(int input) {
        return wires[input];
    }

    /**
     * Returns what must have run before.
     *
     * @return order-only wires
     */
    public List<Wire> after() {
        return after;
    }

    /**
     * Returns the dynamic output for whose keys this node runs once each, within its own graph.
     *
     * @return the output; null if the node runs once
     */
    public Wire.@Nullable Output mappedOver() {
        return mappedOver;
    }

    /**
     * Returns the line of the user's code.
     *
     * @return where the node was written, if known
     */
    public @Nullable SourceLocation location() {
        return invocation.location();
    }

    /**
     * Returns what it is called in messages.
     *
     * @return such as {@code op 'add_one'}
     */
    public String describe() {
        return definition.kind() + " '" + name + "'";
    }

    @Override
    public String toString() {
        return describe();
    }

    /**
     * Visits the outputs that this node depends on, order-only ones among them.
     *
     * @param visitor takes each
     */
    public void forEachUpstream(java.util.function.Consumer<Wire.Output> visitor) {
        for (Wire wire : wires) {
            if (wire != null) {
                wire.forEachOutput(visitor);
            }
        }
        for (Wire wire : after) {
            wire.forEachOutput(visitor);
        }
    }
}
