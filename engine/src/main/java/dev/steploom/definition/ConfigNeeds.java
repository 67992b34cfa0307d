package dev.steploom.definition;

import dev.steploom.resource.ResourceDefinition;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Tells whether a job must be looked at when no run config is given. A job of a million plain ops need not: its schema
 * would take longer to build than its plan.
 */
final class ConfigNeeds {
    private final IdentityHashMap<GraphDefinition, Boolean> known = new IdentityHashMap<>();
    private final boolean any;

    private ConfigNeeds(JobDefinition job) {
        this.any = !job.hasConsoleOnly() || of(job.resources().values()) || of(job.graph()) || ofInputs(job);
        known.clear();
    }

    static ConfigNeeds of(JobDefinition job) {
        return new ConfigNeeds(job);
    }

    boolean any() {
        return any;
    }

    private static boolean of(Collection<ResourceDefinition> resources) {
        return resources.stream().anyMatch(resource -> resource.config() != null || resource.configured() != null);
    }

    private static boolean ofInputs(JobDefinition job) {
        List<InputDefinition> inputs = job.graph().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (JobSchema.isFromConfig(null, i, inputs.get(i), false)
                    && !job.inputValues().containsKey(inputs.get(i).name())
                    && !JobSchema.hasDefault(job.graph(), i)) {
                return true;
            }
        }
        return false;
    }

    private boolean of(GraphDefinition graph) {
        Boolean found = known.get(graph);
        if (found == null) {
            found = graph.configMapping() != null
                    || graph.nodes().values().stream().anyMatch(this::of);
            known.put(graph, found);
        }
        return found;
    }

    private boolean of(Node node) {
        NodeDefinition definition = node.definition();
        if (definition instanceof OpDefinition op && (op.config() != null || op.configured() != null)) {
            return true;
        }
        List<InputDefinition> inputs = definition.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (node.wire(i) == null
                    && JobSchema.isFromConfig(node, i, inputs.get(i), false)
                    && !JobSchema.hasDefault(definition, i)) {
                return true;
            }
        }
        return definition instanceof GraphDefinition graph && of(graph);
    }
}
