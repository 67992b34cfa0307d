package dev.steploom.type;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A type of the user's own. */
record PredicateType(String displayName, Predicate<@Nullable Object> check) implements RuntimeType {

    @Override
    public boolean accepts(@Nullable Object value) {
        return check.test(value);
    }

    @Override
    public String toString() {
        return displayName;
    }
}
