package dev.steploom.config;

import dev.steploom.config.Binding.Reader;
import dev.steploom.config.ConfigProblem.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java's types for single values as config. Whole numbers have the limits of their Java type. */
final class ScalarBindings {
    private static final ConfigType DATE =
            new ConfigType.Text("a date", "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])", "2024-01-31");
    private static final ConfigType INSTANT = new ConfigType.Text(
            "a time",
            "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
                    + "(?:[.][0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9])",
            "2024-01-31T12:00:00Z");

    private static final Map<Class<?>, Binding> BINDINGS = Map.ofEntries(
            Map.entry(byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE, BigInteger::byteValue)),
            Map.entry(short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::shortValue)),
            Map.entry(int.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValue)),
            Map.entry(long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValue)),
            Map.entry(BigInteger.class, scalar(ConfigType.INT, Values::whole)),
            Map.entry(float.class, scalar(ConfigType.FLOAT, value -> ((Number) value).floatValue())),
            Map.entry(double.class, scalar(ConfigType.FLOAT, value -> value)),
            Map.entry(BigDecimal.class, scalar(ConfigType.FLOAT, value -> BigDecimal.valueOf((double) value))),
            Map.entry(boolean.class, scalar(ConfigType.BOOL, value -> value)),
            Map.entry(String.class, scalar(ConfigType.STRING, value -> value)),
            Map.entry(Object.class, new Binding(ConfigType.ANY, (value, path, problems) -> value)),
            Map.entry(Path.class, text(ConfigType.STRING, Path::of)),
            Map.entry(java.time.Duration.class, text(Durations.TYPE, Durations::parse)),
            Map.entry(LocalDate.class, text(DATE, LocalDate::parse)),
            Map.entry(Instant.class, text(INSTANT, ScalarBindings::instant)));

    private ScalarBindings() {}

    static @Nullable Binding of(Class<?> type) {
        return BINDINGS.get(JavaPrimitives.unboxed(type));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Binding whole(long least, long greatest, Function<BigInteger, Object> reader) {
        return scalar(
                new ConfigType.IntRange(BigInteger.valueOf(least), BigInteger.valueOf(greatest)),
                value -> reader.apply(Values.whole(value)));
    }

    private static Binding scalar(ConfigType type, Function<Object, Object> reader) {
        return new Binding(type, (value, path, problems) -> value == null ? null : reader.apply(value));
    }

    /** Texts of the right form may still have no value: February has no 30th, and a path no NUL. */
    private static Binding text(ConfigType type, Function<String, Object> parser) {
        Reader reader = (value, path, problems) -> {
            try {
                return value == null ? null : parser.apply((String) value);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
                problems.add(
                        Reason.FAILED_POST_PROCESSING,
                        path,
                        List.of(),
                        Values.quote((String) value) + " cannot be used: " + refused.getMessage() + ".",
                        Types.expected(type),
                        Values.describe(value),
                        null);
                return null;
            }
        };
        return new Binding(type, reader);
    }
}
