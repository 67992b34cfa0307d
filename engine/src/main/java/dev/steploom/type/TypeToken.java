package dev.steploom.type;

import static dev.steploom.type.Given.given;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Carries a generic type to run time, as an anonymous subclass: {@code new TypeToken<List<Integer>>() {}}.
 *
 * @param <T> the type carried
 */
public abstract class TypeToken<T> {
    private final Type type;

    /** Reads the type argument from the anonymous subclass. */
    protected TypeToken() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parameterized)
                || parameterized.getRawType() != TypeToken.class) {
            throw new IllegalStateException(
                    "A TypeToken needs its type argument: write `new TypeToken<List<Integer>>() {}`.");
        }
        this.type = parameterized.getActualTypeArguments()[0];
    }

    private TypeToken(Class<T> type) {
        this.type = type;
    }

    /**
     * Carries a class, where a token is asked for.
     *
     * @param type the class
     * @param <T> the class
     * @return its token
     */
    public static <T> TypeToken<T> of(Class<T> type) {
        return new TypeToken<>(given(type, "type")) {};
    }

    /**
     * Returns the type carried.
     *
     * @return the full generic type
     */
    public final Type type() {
        return type;
    }

    @Override
    public final String toString() {
        return "TypeToken<" + RuntimeType.of(type).displayName() + ">";
    }
}
