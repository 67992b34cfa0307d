package dev.steploom.reconstruct;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well types suit a value of JSON: for each kind of value, types from the best down. Types that stand in none of the
 * lists, such as records, enums and dates, are taken if the value can be read as one, before Object.
 */
final class Fit {
    /** The value is of another kind. */
    static final int NONE = -1;

    private static final int READ = 50;
    private static final int ANYTHING = 100;

    private static final List<Class<?>> WHOLE = List.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigInteger.class,
            double.class,
            Double.class,
            BigDecimal.class,
            float.class,
            Float.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            Number.class);
    private static final List<Class<?>> REAL =
            List.of(double.class, Double.class, BigDecimal.class, float.class, Float.class, Number.class);
    private static final List<Class<?>> BOOLEAN = List.of(boolean.class, Boolean.class);
    private static final List<Class<?>> TEXT = List.of(String.class, CharSequence.class, char.class, Character.class);
    private static final List<Class<?>> LIST = List.of(List.class, Collection.class, Iterable.class, Set.class);
    private static final List<Class<?>> MAP = List.of(Map.class);

    private static final Set<Class<?>> LISTED = Stream.of(WHOLE, REAL, BOOLEAN, TEXT, LIST, MAP)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Fit() {}

    /** Returns how well a type suits a value: the smaller the better; {@link #NONE} if it does not. */
    static int rank(@Nullable Object json, Class<?> type) {
        if (json == null) {
            return type.isPrimitive() ? NONE : type == Object.class ? ANYTHING : 0;
        }
        if (type == Object.class) {
            return ANYTHING;
        }
        int place = kind(json).indexOf(type);
        return place >= 0 ? place : LISTED.contains(type) ? NONE : READ;
    }

    private static List<Class<?>> kind(Object json) {
        if (json instanceof Number) {
            return json instanceof Double || json instanceof BigDecimal ? REAL : WHOLE;
        }
        if (json instanceof Boolean) {
            return BOOLEAN;
        }
        return json instanceof String ? TEXT : json instanceof List ? LIST : MAP;
    }
}
