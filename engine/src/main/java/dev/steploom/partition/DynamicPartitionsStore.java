package dev.steploom.partition;

import java.util.Collection;
import java.util.List;

/** Remembers the keys of {@link DynamicPartitionsDefinition}s, by the definition's name. An instance has one. */
public interface DynamicPartitionsStore {
    /**
     * Returns the keys of a definition.
     *
     * @param name the definition's name
     * @return keys in the order in which they were added; none for a name nobody used
     */
    List<String> list(String name);

    /**
     * Adds keys to a definition. Those that are there already stay where they are.
     *
     * @param name the definition's name
     * @param keys keys to add
     * @throws PartitionsDefinitionException if a key contains what a key may not
     */
    void add(String name, Collection<String> keys);

    /**
     * Removes a key; nothing happens if it is not there.
     *
     * @param name the definition's name
     * @param key the key to remove
     */
    void remove(String name, String key);

    /**
     * Tells whether a key is there.
     *
     * @param name the definition's name
     * @param key a key
     * @return true if it was added and not removed
     */
    default boolean has(String name, String key) {
        return list(name).contains(key);
    }

    /**
     * Stands in where there is no instance: every use is refused, with the reason.
     *
     * @return a store that throws {@link IllegalStateException}
     */
    static DynamicPartitionsStore none() {
        return NoDynamicPartitions.INSTANCE;
    }
}
