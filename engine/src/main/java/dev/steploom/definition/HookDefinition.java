package dev.steploom.definition;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.resource.ResourceKey;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code that runs after a step ended, for messages and clean-up. A hook that throws is recorded and changes nothing
 * else; only one that asks for a resource that it does not declare ends the run.
 *
 * @param name its name
 * @param trigger when it runs
 * @param body what it does
 * @param requiredResources the keys of the resources it asks for
 * @param resourceTypes as what it asks for them, of those keys that were given with their type
 */
public record HookDefinition(
        String name, Trigger trigger, Body body, Set<String> requiredResources, Map<String, Class<?>> resourceTypes) {

    /** When a hook runs. */
    public enum Trigger {
        /** After a step's success. */
        SUCCESS,
        /** After a step's final failure. */
        FAILURE
    }

    /** What a hook does. */
    @FunctionalInterface
    public interface Body extends Serializable {
        /**
         * Runs after a step.
         *
         * @param context tells which step
         * @throws Exception if it fails, which is recorded
         */
        void run(HookContext context) throws Exception;
    }

    /**
     * Checks the name.
     *
     * @param name its name
     * @param trigger when it runs
     * @param body what it does
     * @param requiredResources the keys of the resources it asks for
     * @param resourceTypes as what it asks for them, of those keys that were given with their type
     */
    public HookDefinition {
        given(trigger, "trigger");
        given(body, "body");
        Names.checked("hook", given(name, "name"), SourceLocation.capture());
        requiredResources = Set.copyOf(given(requiredResources, "requiredResources"));
        resourceTypes = Map.copyOf(given(resourceTypes, "resourceTypes"));
    }

    /**
     * Makes a hook that names its resources without saying as what it asks for them.
     *
     * @param name its name
     * @param trigger when it runs
     * @param body what it does
     * @param requiredResources the keys of the resources it asks for
     */
    public HookDefinition(String name, Trigger trigger, Body body, Set<String> requiredResources) {
        this(name, trigger, body, requiredResources, Map.of());
    }

    /**
     * Runs code after each success.
     *
     * @param name the hook's name
     * @param body what it does
     * @return the hook
     */
    public static HookDefinition onSuccess(String name, Body body) {
        return new HookDefinition(name, Trigger.SUCCESS, body, Set.of());
    }

    /**
     * Runs code after each failure.
     *
     * @param name the hook's name
     * @param body what it does
     * @return the hook
     */
    public static HookDefinition onFailure(String name, Body body) {
        return new HookDefinition(name, Trigger.FAILURE, body, Set.of());
    }

    /**
     * Says which resources the hook asks for.
     *
     * @param keys resource keys
     * @return a copy that requires these
     */
    public HookDefinition requires(String... keys) {
        givenAll(keys, "keys");
        return new HookDefinition(name, trigger, body, Set.of(keys));
    }

    /**
     * Says which resources the hook asks for.
     *
     * @param keys resource keys
     * @return a copy that requires these
     */
    public HookDefinition requires(ResourceKey<?>... keys) {
        givenAll(keys, "keys");
        Map<String, Class<?>> types = new HashMap<>();
        Stream.of(keys).forEach(key -> types.put(key.name(), key.type()));
        return new HookDefinition(name, trigger, body, types.keySet(), types);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
