package dev.steploom.definition;

import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        return Requirements.of(job);
    }

    /**
     * Finds as what a job's ops, hooks, inputs, outputs and resources ask for resources.
     *
     * @param job the job
     * @return by resource key, the types that the resource has to be of; a key that was given without its type everywhere
     *     is not among them
     */
    public static Map<String, Set<Class<?>>> types(JobDefinition job) {
        Map<String, Set<Class<?>>> types = new TreeMap<>();
        job.graph().requirements().types().forEach((key, asked) -> types.put(key, new LinkedHashSet<>(asked)));
        job.hooks().forEach(hook -> Requirements.addTypes(hook.resourceTypes(), types));
        job.resources().values().forEach(resource -> Requirements.addTypes(resource.requiredTypes(), types));
        types.values().forEach(asked -> asked.remove(Object.class));
        types.values().removeIf(Set::isEmpty);
        return types;
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
        if (anyManager(job) || job.resources().containsKey(IOManager.DEFAULT_KEY)) {
            notManagers(job.graph(), job.resources(), problems);
        }
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
        return job.graph().requirements().namesManager();
    }

    /**
     * Tells whether any output names no manager.
     *
     * @param job the job
     * @return true if values are kept by the default manager
     */
    public static boolean anyDefaultManager(JobDefinition job) {
        return job.graph().requirements().usesDefaultManager() != null;
    }
}
