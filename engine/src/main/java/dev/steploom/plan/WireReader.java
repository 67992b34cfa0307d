package dev.steploom.plan;

import dev.steploom.config.ResolvedRunConfig.NodeConfig;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the wires of one graph's nodes into slots and constants. */
final class WireReader {
    private final PlanBuilder plan;
    private final GraphSlots slots;
    private final List<@Nullable InputSource> graphInputs;

    WireReader(PlanBuilder plan, GraphSlots slots, List<@Nullable InputSource> graphInputs) {
        this.plan = plan;
        this.slots = slots;
        this.graphInputs = graphInputs;
    }

    /** The source of an input: a wire first, then its input manager, run config, and the default. */
    @Nullable
    InputSource source(Node node, int input, NodeConfig config) {
        InputDefinition definition = node.definition().inputs().get(input);
        Wire wire = node.wire(input);
        if (wire instanceof Wire.GraphInput graphInput) {
            InputSource outer = graphInputs.get(graphInput.input());
            return outer == null ? fallback(definition) : outer;
        }
        if (wire != null) {
            return source(node, wire);
        }
        if (definition.managerKey() != null && !definition.type().isNothing()) {
            return new InputSource.Managed();
        }
        return config.hasInput(definition.name())
                ? new InputSource.Constant(config.inputs().get(definition.name()))
                : fallback(definition);
    }

    private static @Nullable InputSource fallback(InputDefinition input) {
        InputDefinition.DefaultValue value = input.fallback();
        return value == null ? null : new InputSource.Constant(value.value());
    }

    private InputSource source(Node node, Wire wire) {
        if (wire instanceof Wire.Output output) {
            return new InputSource.Slot(slots.slot(output));
        }
        if (wire instanceof Wire.Value value) {
            return new InputSource.Constant(value.value());
        }
        if (wire instanceof Wire.Collect collect) {
            return collect(node, slots.slot(collect.source()));
        }
        if (wire instanceof Wire.FanIn fanIn) {
            return fanIn(node, fanIn.parts());
        }
        if (wire instanceof Wire.FirstOf firstOf) {
            return new InputSource.FirstOf(firstOf.sources().stream()
                    .mapToInt(part -> slots.slot((Wire.Output) part))
                    .toArray());
        }
        throw new IllegalStateException("A graph input stands alone or in a fan-in: " + wire);
    }

    private InputSource collect(Node node, int slot) {
        if (!plan.isDynamic(slot) && !plan.isMapped(slot)) {
            throw refused(node, "collects an output that is not dynamic. Depend on it directly");
        }
        return new InputSource.Collect(slot);
    }

    private InputSource fanIn(Node node, List<Wire> parts) {
        int[] sources = new int[parts.size()];
        @Nullable Object[] constants = new @Nullable Object[parts.size()];
        for (int i = 0; i < sources.length; i++) {
            Wire part = parts.get(i);
            InputSource source = part instanceof Wire.GraphInput graphInput
                    ? graphInputs.get(graphInput.input())
                    : source(node, part);
            sources[i] = -1;
            if (source instanceof InputSource.Slot slot) {
                if (plan.isDynamic(slot.slot()) || plan.isMapped(slot.slot())) {
                    throw refused(
                            node,
                            "takes an output downstream of a dynamic output as one of several sources. "
                                    + "Collect it instead");
                }
                sources[i] = slot.slot();
            } else if (source instanceof InputSource.Constant constant) {
                constants[i] = constant.value();
            } else if (source == null) {
                throw refused(
                        node,
                        "takes an input of its graph, which gets no value, as one of several sources. "
                                + "Give the graph's input a value");
            } else {
                throw refused(node, "takes several outputs as one of several sources. Fan in once only");
            }
        }
        return new InputSource.FanIn(sources, constants);
    }

    /**
     * What must have run before a node. A graph hands its own order on to the nodes inside that wait for nothing else.
     */
    List<InputSource> after(Node node, List<InputSource> graphAfter) {
        if (node.after().isEmpty() && graphAfter.isEmpty()) {
            return List.of();
        }
        List<InputSource> after = new ArrayList<>();
        for (Wire wire : node.after()) {
            after.add(source(node, wire));
        }
        if (!graphAfter.isEmpty() && !hasUpstream(node)) {
            after.addAll(graphAfter);
        }
        return after;
    }

    private static boolean hasUpstream(Node node) {
        boolean[] found = new boolean[1];
        for (int input = 0; input < node.definition().inputs().size(); input++) {
            Wire wire = node.wire(input);
            if (wire != null) {
                wire.forEachOutput(output -> found[0] = true);
            }
        }
        return found[0] || !node.after().isEmpty();
    }

    private static GraphDefinitionException refused(Node node, String what) {
        String kind = node.definition() instanceof GraphDefinition ? "graph" : "op";
        return new GraphDefinitionException(kind + " '" + node.name() + "' " + what + ".", node.location());
    }
}
