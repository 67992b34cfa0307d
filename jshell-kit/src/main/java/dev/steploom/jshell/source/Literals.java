package dev.steploom.jshell.source;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values as Java. */
final class Literals {
    private static final int LONGEST = 500;

    private final String className;
    private final List<SnippetCode> kept;
    private final Imports imports;

    Literals(String className, List<SnippetCode> kept, Imports imports) {
        this.className = className;
        this.kept = kept;
        this.imports = imports;
    }

    /** Returns an expression that gives an equal value; null if there is none that is short. */
    @Nullable
    String of(Object value) {
        String text = written(value);
        return text == null || text.length() > LONGEST ? null : text;
    }

    private @Nullable String written(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number.toString() : null;
        }
        if (value instanceof Float number) {
            return Float.isFinite(number) ? number + "f" : null;
        }
        if (value instanceof Character letter) {
            String text = quoted(letter.toString());
            return letter == '\'' ? "'\\''" : letter == '"' ? "'\"'" : "'" + text.substring(1, text.length() - 1) + "'";
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            return "new " + imports.of(value.getClass().getName()) + "(\"" + value + "\")";
        }
        if (value instanceof Enum<?> constant) {
            String type = typeOf(constant.getDeclaringClass());
            return type == null ? null : type + "." + constant.name();
        }
        if (value instanceof Record row) {
            return record(row);
        }
        return value == null ? null : several(value);
    }

    private @Nullable String several(Object value) {
        if (value instanceof java.time.LocalDate
                || value instanceof java.time.Duration
                || value instanceof java.time.Instant) {
            return imports.of(value.getClass().getName()) + ".parse(\"" + value + "\")";
        }
        if (value instanceof Optional<?> maybe) {
            String type = imports.of("java.util.Optional");
            return maybe.isEmpty() ? type + ".empty()" : call(type + ".of", List.of(maybe.get()));
        }
        if (value instanceof List<?> list) {
            return call(imports.of("java.util.List") + ".of", list);
        }
        if (value instanceof Set<?> set) {
            return call(imports.of("java.util.Set") + ".of", set);
        }
        if (value instanceof Map<?, ?> map && map.size() <= 10) {
            List<@Nullable Object> flat = new ArrayList<>();
            map.forEach((key, one) -> {
                flat.add(key);
                flat.add(one);
            });
            return call(imports.of("java.util.Map") + ".of", flat);
        }
        return null;
    }

    private @Nullable String record(Record row) {
        String type = typeOf(row.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true); // JShell's classes are not public
                values.add(component.getAccessor().invoke(row));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
        return type == null || row.getClass().getTypeParameters().length > 0 ? null : call("new " + type, values);
    }

    private @Nullable String call(String function, Collection<? extends @Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            String text = written(value);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return function + "(" + String.join(", ", texts) + ")";
    }

    /** Returns how a test writes a public type of a library, or a type that a snippet declared. */
    private @Nullable String typeOf(Class<?> type) {
        String simple = type.getSimpleName();
        if (type.getName().startsWith("REPL.$JShell$")) {
            boolean own = kept.stream()
                    .anyMatch(snippet -> snippet.kind() == SnippetCode.Kind.TYPE
                            && type.getName().equals("REPL." + snippet.id() + "$" + snippet.name()));
            return own ? className + "." + simple : null;
        }
        String name = type.getCanonicalName();
        return name != null && java.lang.reflect.Modifier.isPublic(type.getModifiers()) ? imports.of(name) : null;
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
