package dev.steploom.config;

import dev.steploom.config.Binding.Reader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads config types from Java's types. */
final class Bindings {
    private final Set<Class<?>> open = new LinkedHashSet<>();

    /** The record with everything inside; a record that holds itself has no schema, and is refused. */
    Binding ofRecord(Class<?> record) {
        if (!open.add(record)) {
            throw new IllegalArgumentException("The record " + record.getSimpleName()
                    + " holds itself, and config is never endless. Use Object for the inner one.");
        }
        Binding binding = RecordBinding.of(record.asSubclass(Record.class), this);
        open.remove(record);
        return binding;
    }

    Binding of(Type type, String where) {
        if (type instanceof ParameterizedType parameterized) {
            return ofParameterized(parameterized, where);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], where);
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain, where);
        }
        throw unsupported(type, where);
    }

    private Binding ofClass(Class<?> type, String where) {
        if (type.isRecord()) {
            return ofRecord(type);
        }
        if (type.isEnum()) {
            return ofEnum(type);
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return new Binding(ConfigType.array(ConfigType.ANY), (value, path, problems) -> value);
        }
        if (type == Map.class) {
            return new Binding(ConfigType.permissive(Map.of()), (value, path, problems) -> value);
        }
        Binding scalar = ScalarBindings.of(type);
        if (scalar == null) {
            throw unsupported(type, where);
        }
        return scalar;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Binding ofEnum(Class<?> type) {
        Class<? extends Enum> constants = type.asSubclass(Enum.class);
        return new Binding(
                ConfigType.enumeration((Class<? extends Enum<?>>) constants),
                (value, path, problems) -> value == null ? null : Enum.valueOf(constants, (String) value));
    }

    private Binding ofParameterized(ParameterizedType type, String where) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            Binding inner = of(arguments[0], where);
            Reader reader = (value, path, problems) -> value == null
                    ? Optional.empty()
                    : Optional.ofNullable(inner.reader().read(value, path, problems));
            return new Binding(ConfigType.noneable(inner.type()), reader);
        }
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return ofList(of(arguments[0], where));
        }
        if (raw == Set.class) {
            Binding list = ofList(of(arguments[0], where));
            Reader reader =
                    (value, path, problems) -> list.reader().read(value, path, problems) instanceof List<?> items
                            ? Collections.unmodifiableSet(new LinkedHashSet<@Nullable Object>(items))
                            : null;
            return new Binding(list.type(), reader);
        }
        if (raw == Map.class) {
            return ofMap(of(arguments[0], where), of(arguments[1], where), arguments[0], where);
        }
        throw unsupported(type, where);
    }

    private static Binding ofList(Binding item) {
        Reader reader = (value, path, problems) -> {
            List<?> given = value instanceof List<?> list ? list : List.of();
            List<@Nullable Object> items = new ArrayList<>(given.size());
            for (int i = 0; i < given.size(); i++) {
                items.add(item.reader().read(given.get(i), path.item(i), problems));
            }
            return Collections.unmodifiableList(items);
        };
        return new Binding(ConfigType.array(item.type()), reader);
    }

    private Binding ofMap(Binding key, Binding value, Type keyType, String where) {
        boolean text = keyType == String.class || (keyType instanceof Class<?> plain && plain.isEnum());
        if (!text) {
            throw new IllegalArgumentException(where + " is a map whose keys are " + keyType.getTypeName()
                    + ". In config keys are texts: use String or an enum.");
        }
        Reader reader = (given, path, problems) -> {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            if (given instanceof Map<?, ?> entries) {
                entries.forEach((name, item) -> map.put(
                        key.reader().read(name, path.mapKey(name), problems),
                        value.reader().read(item, path.mapValue(name), problems)));
            }
            return Collections.unmodifiableMap(map);
        };
        return new Binding(new ConfigType.MapOf(key.type(), value.type()), reader);
    }

    /** A component that may be null: {@code @Nullable} by any library, on the type or on the component. */
    static boolean isNullable(AnnotatedElement... elements) {
        return Arrays.stream(elements)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static IllegalArgumentException unsupported(Type type, String where) {
        return new IllegalArgumentException(where + " is of type " + type.getTypeName()
                + ", which has no form in config. Use a number, boolean, String, enum, record, List, Set, Map, Optional, "
                + "Duration, Instant, LocalDate, Path, or Object for any value.");
    }
}
