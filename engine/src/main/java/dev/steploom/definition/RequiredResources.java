package dev.steploom.definition;

import dev.steploom.io.IOManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Finds what a job's ops, their inputs and outputs, and hooks ask for. */
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
        collect(job.graph(), job.resources().containsKey(IOManager.DEFAULT_KEY), required);
        job.hooks().forEach(hook -> collect(hook, required));
        return required;
    }

    /**
     * Tells whether any input or output names a manager.
     *
     * @param job the job
     * @return false if all values are kept by the default manager
     */
    public static boolean anyManager(JobDefinition job) {
        return anyManager(job.graph());
    }

    private static boolean anyManager(GraphDefinition graph) {
        for (Node node : graph.nodes().values()) {
            boolean any = node.definition() instanceof GraphDefinition inner
                    ? anyManager(inner)
                    : node.definition().inputs().stream().anyMatch(input -> input.managerKey() != null)
                            || node.definition().outputs().stream().anyMatch(output -> output.managerKey() != null);
            if (any) {
                return true;
            }
        }
        return false;
    }

    private static void collect(GraphDefinition graph, boolean defaultManager, Map<String, String> required) {
        for (Node node : graph.nodes().values()) {
            node.hooks().forEach(hook -> collect(hook, required));
            if (node.definition() instanceof GraphDefinition inner) {
                collect(inner, defaultManager, required);
            } else if (node.definition() instanceof OpDefinition op) {
                if (!op.requiredResources().isEmpty()) {
                    new TreeSet<>(op.requiredResources()).forEach(key -> required.putIfAbsent(key, node.describe()));
                }
                collectManagers(node, op, defaultManager, required);
            }
        }
    }

    private static void collectManagers(
            Node node, OpDefinition op, boolean defaultManager, Map<String, String> required) {
        for (InputDefinition input : op.inputs()) {
            String key = input.managerKey();
            if (key != null) {
                required.putIfAbsent(key, "input \"" + input.name() + "\" of " + node.describe());
            }
        }
        for (OutputDefinition output : op.outputs()) {
            if (defaultManager || output.managerKey() != null) {
                required.putIfAbsent(
                        output.managerKeyOrDefault(), "output \"" + output.name() + "\" of " + node.describe());
            }
        }
    }

    private static void collect(HookDefinition hook, Map<String, String> required) {
        new TreeSet<>(hook.requiredResources())
                .forEach(key -> required.putIfAbsent(key, "hook '" + hook.name() + "'"));
    }
}
