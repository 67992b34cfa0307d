package dev.steploom.junit;

import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.RequiredResources;
import dev.steploom.resource.ResourceDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The resource keys of a job, required or bound, and what is known of their types. */
final class JobResources {
    private final JobDefinition job;
    private final Map<String, String> users;
    private final Map<String, Set<Class<?>>> types;
    private final Set<String> keys;

    JobResources(JobDefinition job) {
        this.job = job;
        this.users = RequiredResources.of(job);
        this.types = RequiredResources.types(job);
        this.keys = new TreeSet<>(users.keySet());
        keys.addAll(job.resources().keySet());
        job.resources().values().forEach(resource -> keys.addAll(resource.requires()));
    }

    Set<String> keys() {
        return keys;
    }

    /** Who requires a resource, such as {@code op 'load'}; null if only another resource does, or nobody. */
    @Nullable
    String userOf(String key) {
        return users.get(key);
    }

    Set<String> required() {
        return users.keySet();
    }

    /** The types as which the job asks for a resource; empty if it names its key only. */
    Set<Class<?>> typesOf(String key) {
        return types.getOrDefault(key, Set.of());
    }

    /** The type that a value has to be of first of all; null if the job names the key only. */
    @Nullable
    Class<?> mainType(String key) {
        return typesOf(key).stream()
                .reduce((a, b) -> a.isAssignableFrom(b) ? b : a)
                .orElse(null);
    }

    /**
     * Finds the resources that something of a type may stand for: those asked for as just that type, else those asked for
     * as a wider one, else those whose key was given without a type.
     */
    List<String> ofType(Class<?> type) {
        List<String> exact = keys(key -> typesOf(key).contains(type) && accepts(key, type));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<String> wider = keys(key -> !typesOf(key).isEmpty() && accepts(key, type));
        return wider.isEmpty() ? keys(key -> typesOf(key).isEmpty() && mayReplace(key, type)) : wider;
    }

    private boolean accepts(String key, Class<?> type) {
        return typesOf(key).stream().allMatch(asked -> asked.isAssignableFrom(type));
    }

    private boolean mayReplace(String key, Class<?> type) {
        ResourceDefinition bound = job.resources().get(key);
        return bound == null || bound.mayBe(type);
    }

    private List<String> keys(Predicate<String> condition) {
        return keys.stream().filter(condition).toList();
    }

    /** All keys with their types, for a message: {@code "cache" (Cache) and "server" (Server)}. */
    String inventory() {
        return keys.isEmpty()
                ? "It has no resources."
                : "Its resources are "
                        + Texts.list(keys.stream().map(this::withType).toList()) + ".";
    }

    private String withType(String key) {
        Class<?> type = mainType(key);
        return "\"" + key + "\"" + (type == null ? "" : " (" + type.getSimpleName() + ")");
    }
}
