package dev.steploom.carry;

import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/** Loaded once more by each {@link CarriedClassLoader}, so that there is a lookup of its module. */
public final class LookupHome implements Supplier<MethodHandles.Lookup> {
    /** Made by reflection. */
    public LookupHome() {}

    @Override
    public MethodHandles.Lookup get() {
        return MethodHandles.lookup();
    }
}
