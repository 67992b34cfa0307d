package dev.steploom.resource;

import dev.steploom.type.NearestName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a job and which of them require which. They are made level by level: first those that require
 * nothing, then those that require only these, and so on; by key within a level.
 */
public final class ResourceGraph {
    private final Map<String, ResourceDefinition> definitions;
    private final List<String> order = new ArrayList<>();

    private ResourceGraph(Map<String, ResourceDefinition> definitions) {
        this.definitions = new TreeMap<>(definitions);
        putInOrder();
    }

    /**
     * Looks at resources together.
     *
     * @param definitions definitions by key
     * @return their graph, which may have {@link #problems}
     */
    public static ResourceGraph of(Map<String, ResourceDefinition> definitions) {
        return new ResourceGraph(definitions);
    }

    private void putInOrder() {
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, List<String>> users = new HashMap<>();
        TreeSet<String> level = new TreeSet<>();
        definitions.forEach((key, definition) -> {
            waitsFor.put(key, definition.requires().size());
            definition
                    .requires()
                    .forEach(other -> users.computeIfAbsent(other, none -> new ArrayList<>())
                            .add(key));
            if (definition.requires().isEmpty()) {
                level.add(key);
            }
        });
        while (!level.isEmpty()) {
            order.addAll(level);
            TreeSet<String> next = new TreeSet<>();
            for (String key : level) {
                for (String user : users.getOrDefault(key, List.of())) {
                    if (waitsFor.merge(user, -1, Integer::sum) == 0) {
                        next.add(user);
                    }
                }
            }
            level.clear();
            level.addAll(next);
        }
    }

    /**
     * Finds out what keeps the resources from being made: bad keys, missing resources, resources that require each
     * other in a circle.
     *
     * @return a sentence each, in order of key; empty if all is well
     */
    public List<String> problems() {
        return problems("the job does not have");
    }

    /**
     * Finds out what keeps the resources from being made.
     *
     * @param lacking whose they are, as a message about a missing one ends: {@code the job does not have}
     * @return a sentence each, in order of key; empty if all is well
     */
    public List<String> problems(String lacking) {
        List<String> problems = new ArrayList<>();
        definitions.forEach((key, definition) -> {
            if (!isIdentifier(key)) {
                problems.add("resource key \"" + key + "\" is not a valid name. Keys consist of letters, digits and "
                        + "underscores, and do not begin with a digit.");
            }
            for (String other : new TreeSet<>(definition.requires())) {
                if (!definitions.containsKey(other)) {
                    problems.add("resource \"" + key + "\" requires resource \"" + other
                            + "\", which " + lacking + ". "
                            + NearestName.hint(other, "resources", othersThan(key)));
                }
            }
        });
        List<String> circle = circle();
        if (!circle.isEmpty()) {
            problems.add("resources require each other in a circle: " + String.join(" → ", circle)
                    + ". Make one of them without the next.");
        }
        return problems;
    }

    private List<String> othersThan(String key) {
        return definitions.keySet().stream().filter(other -> !other.equals(key)).toList();
    }

    private static boolean isIdentifier(String key) {
        return !key.isEmpty()
                && (key.charAt(0) == '_' || Character.isUnicodeIdentifierStart(key.codePointAt(0)))
                && key.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    /** Follows requirements among those that could not be put in order, until a key comes again. */
    private List<String> circle() {
        Set<String> ordered = new LinkedHashSet<>(order);
        for (String start : definitions.keySet()) {
            if (!ordered.contains(start)) {
                List<String> path = new ArrayList<>();
                @Nullable String at = start;
                while (at != null && !path.contains(at)) {
                    path.add(at);
                    at = requiredAndStuck(at, ordered);
                }
                if (at != null) {
                    path.add(at);
                    return path.subList(path.indexOf(at), path.size());
                }
            }
        }
        return List.of();
    }

    /** A requirement that is not missing, but could not be put in order either: the next on the way to a circle. */
    private @Nullable String requiredAndStuck(String key, Set<String> ordered) {
        ResourceDefinition definition = definitions.get(key);
        return definition == null
                ? null
                : new TreeSet<>(definition.requires())
                        .stream()
                                .filter(other -> definitions.containsKey(other) && !ordered.contains(other))
                                .findFirst()
                                .orElse(null);
    }

    /**
     * Finds what must be made for some resources to be there.
     *
     * @param required the keys asked for
     * @return these keys and those that they require in turn, in the order in which they are made
     * @throws ResourceException if a key has no definition
     */
    public List<String> order(Collection<String> required) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(new TreeSet<>(required));
        while (!open.isEmpty()) {
            String key = open.pop();
            ResourceDefinition definition = definitions.get(key);
            if (definition == null) {
                throw new ResourceException(
                        key,
                        "There is no resource \"" + key + "\". "
                                + NearestName.hint(key, "resources", definitions.keySet()),
                        null);
            }
            if (needed.add(key)) {
                definition.requires().forEach(open::push);
            }
        }
        return order.stream().filter(needed::contains).toList();
    }

    ResourceDefinition definition(String key) {
        ResourceDefinition definition = definitions.get(key);
        if (definition == null) {
            throw new ResourceException(key, "There is no resource \"" + key + "\".", null);
        }
        return definition;
    }
}
