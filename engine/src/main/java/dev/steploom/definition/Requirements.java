package dev.steploom.definition;

import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources that the nodes of a graph ask for. Made once per graph, however often it is used and run.
 *
 * @param users who asks for it, by resource key
 * @param types as what it is asked for, by resource key
 * @param usesDefaultManager the first output that names no manager
 * @param namesManager whether an input or output names one
 */
record Requirements(
        Map<String, String> users,
        Map<String, Set<Class<?>>> types,
        @Nullable String usesDefaultManager,
        boolean namesManager) {

    static Requirements of(GraphDefinition graph) {
        Map<String, String> users = new LinkedHashMap<>();
        Map<String, Set<Class<?>>> types = new LinkedHashMap<>();
        String usesDefault = null;
        boolean namesManager = false;
        for (Node node : graph.nodes().values()) {
            node.hooks().forEach(hook -> {
                addHook(hook, users);
                addTypes(hook.resourceTypes(), types);
            });
            if (node.definition() instanceof GraphDefinition inner) {
                Requirements inside = inner.requirements();
                inside.users().forEach(users::putIfAbsent);
                inside.types().forEach((key, more) -> typesOf(key, types).addAll(more));
                usesDefault = usesDefault == null ? inside.usesDefaultManager() : usesDefault;
                namesManager |= inside.namesManager();
            } else if (node.definition() instanceof OpDefinition op) {
                if (!op.requiredResources().isEmpty()) {
                    new TreeSet<>(op.requiredResources()).forEach(key -> users.putIfAbsent(key, node.describe()));
                }
                addTypes(op.resourceTypes(), types);
                namesManager |= addManagers(node, op, users, types);
                usesDefault = usesDefault == null ? withoutManager(node, op) : usesDefault;
            }
        }
        return new Requirements(
                Collections.unmodifiableMap(users), Collections.unmodifiableMap(types), usesDefault, namesManager);
    }

    static void addHook(HookDefinition hook, Map<String, String> users) {
        new TreeSet<>(hook.requiredResources()).forEach(key -> users.putIfAbsent(key, "hook '" + hook.name() + "'"));
    }

    static void addTypes(Map<String, Class<?>> asked, Map<String, Set<Class<?>>> types) {
        asked.forEach((key, type) -> typesOf(key, types).add(type));
    }

    private static Set<Class<?>> typesOf(String key, Map<String, Set<Class<?>>> types) {
        return types.computeIfAbsent(key, none -> new LinkedHashSet<>());
    }

    private static boolean addManagers(
            Node node, OpDefinition op, Map<String, String> users, Map<String, Set<Class<?>>> types) {
        boolean any = false;
        for (InputDefinition input : op.inputs()) {
            if (input.managerKey() != null) {
                any = true;
                users.putIfAbsent(input.managerKey(), "input \"" + input.name() + "\" of " + node.describe());
                typesOf(input.managerKey(), types).add(InputManager.class);
            }
        }
        for (OutputDefinition output : op.outputs()) {
            if (output.managerKey() != null) {
                any = true;
                users.putIfAbsent(output.managerKey(), describe(node, output));
                typesOf(output.managerKey(), types).add(IOManager.class);
            }
        }
        return any;
    }

    private static @Nullable String withoutManager(Node node, OpDefinition op) {
        for (OutputDefinition output : op.outputs()) {
            if (output.managerKey() == null) {
                return describe(node, output);
            }
        }
        return null;
    }

    private static String describe(Node node, OutputDefinition output) {
        return "output \"" + output.name() + "\" of " + node.describe();
    }

    /** Those of a job, whose outputs ask for the default manager only if one is bound. */
    static Map<String, String> of(JobDefinition job) {
        Requirements graph = job.graph().requirements();
        Map<String, String> users = new LinkedHashMap<>(graph.users());
        String usesDefault = graph.usesDefaultManager();
        if (usesDefault != null && job.resources().containsKey(IOManager.DEFAULT_KEY)) {
            users.putIfAbsent(IOManager.DEFAULT_KEY, usesDefault);
        }
        job.hooks().forEach(hook -> addHook(hook, users));
        return users;
    }
}
