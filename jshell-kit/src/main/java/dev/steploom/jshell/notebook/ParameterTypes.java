package dev.steploom.jshell.notebook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that parameters may have: numbers, texts, dates and the like, and lists of them. */
final class ParameterTypes {
    private static final Pattern LIST = Pattern.compile("(?:java\\.util\\.)?List<(.+)>");
    private static final Map<String, ParameterType> TYPES = new LinkedHashMap<>();

    static {
        whole("int", "Integer", "5", BigInteger::intValueExact, value -> "" + value);
        whole("long", "Long", "5", BigInteger::longValueExact, value -> value + "L");
        whole("short", "Short", "5", BigInteger::shortValueExact, value -> "(short) " + value);
        whole("byte", "Byte", "5", BigInteger::byteValueExact, value -> "(byte) " + value);
        decimal("double", "Double", Double::valueOf, Number::doubleValue);
        decimal("float", "Float", Float::valueOf, Number::floatValue);
        add("boolean", "true", ParameterTypes::bool, value -> value instanceof Boolean ? value : null, String::valueOf);
        alias("Boolean", "boolean");
        add(
                "char",
                "x",
                ParameterTypes::character,
                value -> value instanceof Character ? value : null,
                JavaText::character);
        alias("Character", "char");
        add("String", "\"text\"", text -> text, value -> value instanceof String ? value : null, JavaText::string);
        add(
                "BigInteger",
                "5",
                BigInteger::new,
                value -> isWhole(value) ? new BigInteger(value.toString()) : null,
                value -> "new java.math.BigInteger(" + JavaText.string(value) + ")");
        add(
                "BigDecimal",
                "1.5",
                BigDecimal::new,
                value -> value instanceof BigDecimal || isWhole(value) ? new BigDecimal(value.toString()) : null,
                value -> "new java.math.BigDecimal(" + JavaText.string(value) + ")");
        parsed(LocalDate.class, "2013-01-31", LocalDate::parse);
        parsed(LocalDateTime.class, "2013-01-31T12:00", LocalDateTime::parse);
        parsed(LocalTime.class, "12:00", LocalTime::parse);
        parsed(Instant.class, "2013-01-31T12:00:00Z", Instant::parse);
        parsed(YearMonth.class, "2013-01", YearMonth::parse);
        parsed(Duration.class, "PT10S", Duration::parse);
        add(
                "Path",
                "data/days.csv",
                Path::of,
                value -> value instanceof Path ? value : null,
                value -> "java.nio.file.Path.of(" + JavaText.string(value) + ")");
    }

    private ParameterTypes() {}

    /** Returns the type of a variable; null if parameters cannot have it. */
    static @Nullable ParameterType of(String typeName) {
        Matcher list = LIST.matcher(typeName);
        if (list.matches()) {
            ParameterType item = of(list.group(1));
            return item == null ? null : listOf(item);
        }
        String simple = typeName.replaceFirst("^(?:java\\.(?:lang|math|time|nio\\.file)\\.)", "");
        return TYPES.get(simple);
    }

    static String names() {
        return TYPES.keySet().stream()
                .filter(name ->
                        TYPES.get(name) != null && TYPES.get(name).name().equals(name))
                .collect(Collectors.joining(", "));
    }

    private static void add(
            String name,
            String example,
            Function<String, Object> reader,
            Function<Object, @Nullable Object> converter,
            Function<Object, String> writer) {
        TYPES.put(name, new ParameterType(name, example, reader, converter, writer));
    }

    private static void alias(String alias, String name) {
        ParameterType type = TYPES.get(name);
        if (type != null) {
            TYPES.put(alias, type);
        }
    }

    private static void whole(
            String name,
            String boxed,
            String example,
            Function<BigInteger, Object> exact,
            Function<Object, String> writer) {
        add(
                name,
                example,
                text -> exact.apply(new BigInteger(text.strip())),
                value -> isWhole(value) ? exact.apply(new BigInteger(value.toString())) : null,
                writer);
        alias(boxed, name);
    }

    private static void decimal(
            String name, String boxed, Function<String, Object> reader, Function<Number, Object> converter) {
        add(
                name,
                "1.5",
                reader,
                value -> value instanceof Number number ? converter.apply(number) : null,
                value -> boxed + ".valueOf(" + JavaText.string(value) + ")");
        alias(boxed, name);
    }

    private static <T> void parsed(Class<T> type, String example, Function<String, T> parser) {
        add(
                type.getSimpleName(),
                example,
                parser::apply,
                value -> type.isInstance(value) ? value : null,
                value -> type.getName() + ".parse(" + JavaText.string(value) + ")");
    }

    private static ParameterType listOf(ParameterType item) {
        return new ParameterType(
                "List",
                "[" + item.example() + "]",
                text -> items(Json.MAPPER.readValue(text, List.class), given -> element(item, given)),
                value -> value instanceof List<?> list ? itemsOrNull(list, item::convert) : null,
                value -> ((List<?>) value)
                        .stream()
                                .map(element -> item.literal(element))
                                .collect(Collectors.joining(", ", "java.util.List.of(", ")")));
    }

    private static @Nullable Object element(ParameterType item, Object given) {
        Object converted = item.convert(given);
        return converted == null && given instanceof String text ? item.parse(text) : converted;
    }

    private static List<Object> items(List<?> list, Function<Object, @Nullable Object> reader) {
        List<Object> items = itemsOrNull(list, reader);
        if (items == null) {
            throw new IllegalArgumentException("an item is of another type");
        }
        return items;
    }

    private static @Nullable List<Object> itemsOrNull(List<?> list, Function<Object, @Nullable Object> reader) {
        List<Object> items = new ArrayList<>();
        for (Object element : list) {
            Object item = element == null ? null : reader.apply(element);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return items;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    private static Object bool(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }
}
