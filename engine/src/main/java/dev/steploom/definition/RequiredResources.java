package dev.steploom.definition;

import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The keys of those that a job needs, and of those that they require in turn, as far as they are bound. */
    static Set<String> withRequirements(JobDefinition job) {
        Set<String> bound = new TreeSet<>(of(job).keySet());
        bound.retainAll(job.resources().keySet());
        return new TreeSet<>(ResourceGraph.of(job.resources()).order(bound));
    }

    /**
     * Finds what is bound under the keys that inputs and outputs name, and cannot be a manager.
     *
     * @param job the job
     * @return a sentence each, in no fixed order of keys
     */
    static List<String> notManagers(JobDefinition job) {
        List<String> problems = new ArrayList<>();
        notManagers(job.graph(), job.resources(), problems);
        return problems;
    }

    private static void notManagers(
            GraphDefinition graph, Map<String, ResourceDefinition> resources, List<String> problems) {
        for (Node node : graph.nodes().values()) {
            if (node.definition() instanceof GraphDefinition inner) {
                notManagers(inner, resources, problems);
                continue;
            }
            for (InputDefinition input : node.definition().inputs()) {
                String key = input.managerKey();
                ResourceDefinition bound = key == null ? null : resources.get(key);
                if (bound != null && !bound.mayBe(InputManager.class)) {
                    problems.add("input \"" + input.name() + "\" of " + node.describe()
                            + " is to be loaded by resource \"" + key + "\", which is " + bound
                            + ". Bind an InputManager or IOManager.");
                }
            }
            for (OutputDefinition output : node.definition().outputs()) {
                ResourceDefinition bound = resources.get(output.managerKeyOrDefault());
                if (bound != null && !bound.mayBe(IOManager.class)) {
                    problems.add("output \"" + output.name() + "\" of " + node.describe()
                            + " is to be kept by resource \"" + output.managerKeyOrDefault() + "\", which is "
                            + bound + ". Bind an IOManager.");
                }
            }
        }
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
        new TreeSet<>(hook.requiredResources()).forEach(key -> required.putIfAbsent(key, "hook '" + hook.name() + "'"));
    }
}
