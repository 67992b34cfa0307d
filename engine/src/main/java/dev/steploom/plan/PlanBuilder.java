package dev.steploom.plan;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.config.ResolvedRunConfig.NodeConfig;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the nodes of a job out as numbered steps, graph by graph, each in its graph's order. */
final class PlanBuilder {
    private final JobDefinition job;
    final List<Node> nodes = new ArrayList<>();
    final List<@Nullable Scope> scopes = new ArrayList<>();
    final List<NodeConfig> configs = new ArrayList<>();
    final IntList slotStart = new IntList();
    final IntList slotStep = new IntList();
    final IntList inputStart = new IntList();
    final List<@Nullable InputSource> inputs = new ArrayList<>();
    final IntList mapSource = new IntList();
    final List<StepKind> kinds = new ArrayList<>();

    PlanBuilder(JobDefinition job) {
        this.job = job;
    }

    void build(ResolvedRunConfig config) {
        NodeConfig root = config.root();
        List<@Nullable InputSource> jobInputs = new ArrayList<>();
        for (InputDefinition input : job.graph().inputs()) {
            jobInputs.add(jobInput(input, root));
        }
        add(job.graph(), null, root, jobInputs, List.of());
        slotStart.add(slotStep.size());
        inputStart.add(inputs.size());
    }

    private @Nullable InputSource jobInput(InputDefinition input, NodeConfig root) {
        if (job.inputValues().containsKey(input.name())) {
            return new InputSource.Constant(job.inputValues().get(input.name()));
        }
        return root.hasInput(input.name())
                ? new InputSource.Constant(root.inputs().get(input.name()))
                : null;
    }

    /** Adds the steps of a graph; returns nothing, as the graph's outputs are found through {@link GraphSlots}. */
    private GraphSlots add(
            GraphDefinition graph,
            @Nullable Scope scope,
            NodeConfig config,
            List<@Nullable InputSource> graphInputs,
            List<InputSource> graphAfter) {
        GraphSlots slots = new GraphSlots(graph);
        WireReader reader = new WireReader(this, slots, graphInputs);
        for (Node node : graph.nodesInOrder()) {
            NodeConfig nodeConfig = config.node(node.name());
            List<InputSource> after = reader.after(node, graphAfter);
            if (node.definition() instanceof GraphDefinition inner) {
                List<@Nullable InputSource> sources = new ArrayList<>();
                for (int input = 0; input < inner.inputs().size(); input++) {
                    sources.add(reader.source(node, input, nodeConfig));
                }
                slots.put(node, add(inner, Scope.of(scope, node), nodeConfig, sources, after));
            } else {
                slots.put(node, addStep(node, scope, nodeConfig, reader, after));
            }
        }
        return slots;
    }

    private int addStep(
            Node node, @Nullable Scope scope, NodeConfig config, WireReader reader, List<InputSource> after) {
        OpDefinition op = (OpDefinition) node.definition();
        int step = nodes.size();
        nodes.add(node);
        scopes.add(scope);
        configs.add(config);
        slotStart.add(slotStep.size());
        inputStart.add(inputs.size());
        StepShape shape = new StepShape(this, node, scope);
        for (int input = 0; input < op.inputs().size(); input++) {
            InputSource source = reader.source(node, input, config);
            if (source == null && !op.inputs().get(input).type().isNothing()) {
                throw missing(node, op.inputs().get(input), scope);
            }
            inputs.add(source);
            shape.add(source);
        }
        for (InputSource source : after) {
            inputs.add(source);
            shape.add(source);
        }
        kinds.add(shape.kind());
        mapSource.add(shape.mapSource());
        for (int output = 0; output < op.outputs().size(); output++) {
            slotStep.add(step);
        }
        return slotStart.get(step);
    }

    private GraphDefinitionException missing(Node node, InputDefinition input, @Nullable Scope scope) {
        return new GraphDefinitionException(
                "job '" + job.name() + "': input \"" + input.name() + "\" of "
                        + node.definition().kind() + " '"
                        + Scope.prefixOf(scope) + node.name()
                        + "' gets no value. Connect it to an output, give the job "
                        + "an input value, or give it in run config under ops: "
                        + (Scope.prefixOf(scope) + node.name()).replace(".", ": ops: ") + ": inputs: " + input.name()
                        + ".",
                node.location());
    }

    boolean isMapped(int slot) {
        return kinds.get(slotStep.get(slot)) == StepKind.MAPPED;
    }

    boolean isDynamic(int slot) {
        int step = slotStep.get(slot);
        return nodes.get(step)
                .definition()
                .outputs()
                .get(slot - slotStart.get(step))
                .dynamic();
    }
}
