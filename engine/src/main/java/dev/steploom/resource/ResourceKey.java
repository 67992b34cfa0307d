package dev.steploom.resource;

import static dev.steploom.type.Given.given;

/**
 * Names a resource and its type. Ops require keys; jobs bind definitions to them.
 *
 * @param name the key
 * @param type the resource's class
 * @param <T> the resource's type
 */
public record ResourceKey<T>(String name, Class<T> type) {
    /**
     * Checks that both are there.
     *
     * @param name the key
     * @param type what a resource under it has to be
     */
    public ResourceKey {
        given(name, "name");
        given(type, "type");
    }
}
