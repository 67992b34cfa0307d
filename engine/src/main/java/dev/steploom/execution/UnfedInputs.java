package dev.steploom.execution;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.type.RuntimeType;

/** Finds inputs of a job that only a direct value can feed, before its run config is looked at. */
final class UnfedInputs {
    private UnfedInputs() {}

    /**
     * Refuses a job with an input that gets no value.
     *
     * @throws GraphDefinitionException with the first one
     */
    static void refuse(JobDefinition job) {
        for (InputMapping mapping : job.graph().inputMappings()) {
            if (!job.inputValues().containsKey(mapping.graphInput())) {
                refuse(job, job.graph(), "", mapping, mapping.graphInput());
            }
        }
    }

    private static void refuse(
            JobDefinition job, GraphDefinition graph, String prefix, InputMapping mapping, String jobInput) {
        Node node = graph.nodes().get(mapping.node());
        if (node == null) {
            return; // A selection left it out.
        }
        if (node.definition() instanceof GraphDefinition inner) {
            for (InputMapping inside : inner.inputMappings()) {
                if (inside.graphInput().equals(mapping.input())) {
                    refuse(job, inner, prefix + node.name() + ".", inside, jobInput);
                }
            }
            return;
        }
        InputDefinition input = node.definition().inputs().get(node.definition().inputIndex(mapping.input()));
        RuntimeType type =
                mapping.fanInIndex() < 0 ? input.type() : input.type().fanInElement();
        boolean given = type.isNothing() || type.loadableFromConfig() || input.managerKey() != null;
        if (!given && input.fallback() == null) {
            throw new GraphDefinitionException(
                    "job '" + job.name() + "': input \"" + jobInput + "\" gets no value, and a "
                            + type.displayName() + ", as input \"" + input.name() + "\" of op '" + prefix
                            + node.name() + "' takes it, cannot be given in run config. Give the job one: inputValue(\""
                            + jobInput + "\", …).",
                    node.location());
        }
    }
}
