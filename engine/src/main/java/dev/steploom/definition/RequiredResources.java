package dev.steploom.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Finds what a job's ops and hooks ask for. */
public final class RequiredResources {
    private RequiredResources() {}

    /**
     * Finds the resources that a job needs.
     *
     * @param job the job
     * @return who requires it, by resource key
     */
    public static Map<String, String> of(JobDefinition job) {
        Map<String, String> required = new LinkedHashMap<>();
        collect(job.graph(), required);
        job.hooks().forEach(hook -> collect(hook, required));
        return required;
    }

    private static void collect(GraphDefinition graph, Map<String, String> required) {
        for (Node node : graph.nodes().values()) {
            node.hooks().forEach(hook -> collect(hook, required));
            if (node.definition() instanceof GraphDefinition inner) {
                collect(inner, required);
            } else if (node.definition() instanceof OpDefinition op
                    && !op.requiredResources().isEmpty()) {
                new TreeSet<>(op.requiredResources()).forEach(key -> required.putIfAbsent(key, node.describe()));
            }
        }
    }

    private static void collect(HookDefinition hook, Map<String, String> required) {
        new TreeSet<>(hook.requiredResources()).forEach(key -> required.putIfAbsent(key, "hook '" + hook.name() + "'"));
    }
}
