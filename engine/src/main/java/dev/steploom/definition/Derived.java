package dev.steploom.definition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of a definition and is kept with it, so that a job that runs often is planned once. A definition
 * never changes, so neither does what follows from it.
 */
public final class Derived {
    private final Map<Class<?>, Object> values = new ConcurrentHashMap<>();

    /** Made by the definition. */
    Derived() {}

    /**
     * Returns what follows from the definition.
     *
     * @param type what it is
     * @param maker works it out, the first time; several threads may do so at once, and all get the first one's result
     * @param <T> what it is
     * @return always the same
     */
    public <T> T get(Class<T> type, Supplier<? extends T> maker) {
        Object known = values.get(type);
        if (known == null) {
            T made = maker.get();
            Object other = values.putIfAbsent(type, made);
            known = other == null ? made : other;
        }
        return type.cast(known);
    }
}
