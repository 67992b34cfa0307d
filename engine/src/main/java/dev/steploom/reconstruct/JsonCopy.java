package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.NOT_JSON;

import dev.steploom.config.Records;
import dev.steploom.event.ErrorInfo;
import dev.steploom.type.ValueText;
import java.io.File;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies Java values as JSON and collects what has no form there, each with its path. Records become objects, constants of
 * enums their names, arrays lists.
 */
final class JsonCopy {
    private static final int DEEPEST = 200;
    private static final int MOST_VALUES = 1_000_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final String KINDS = "Give null, a boolean, a number, a text, an enum, a list, a map or a record.";

    private final List<ReconstructionProblem> problems;
    private final Set<Object> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    private JsonCopy(List<ReconstructionProblem> problems) {
        this.problems = problems;
    }

    /**
     * Copies a value.
     *
     * @param problems gets what has no form in JSON
     * @return the copy, unmodifiable; with null where a problem is
     */
    static @Nullable Object of(@Nullable Object value, String path, List<ReconstructionProblem> problems) {
        return new JsonCopy(problems).copy(value, path);
    }

    private @Nullable Object copy(@Nullable Object value, String path) {
        if (++count == MOST_VALUES) {
            problem(path, "up to here there are more than " + MOST_VALUES + " values.", "Give less.");
        }
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return text(value.toString(), path);
        }
        if (value instanceof Number number) {
            return number(number, path);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List
                || value instanceof Map
                || value instanceof Record
                || value.getClass().isArray()) {
            return container(value, path);
        }
        return problem(path, value.getClass().getName() + " is not JSON.", suggestion(value));
    }

    /** Half of a pair of surrogates is no letter, and gets lost where text becomes bytes. */
    private @Nullable Object text(String text, String path) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? text
                : problem(path, "a text with half a surrogate pair has no form in JSON.", null);
    }

    private @Nullable Object number(Number number, String path) {
        if ((number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue())) {
            return problem(path, number + " has no form in JSON.", "Give null, or a text.");
        }
        boolean known = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof Double
                || number instanceof Float
                || number.getClass() == BigInteger.class
                || number.getClass() == BigDecimal.class;
        if (!known) {
            return problem(path, number.getClass().getName() + " is not JSON.", KINDS);
        }
        boolean long_ = number instanceof BigInteger whole && whole.bitLength() > 4 * LONGEST_NUMBER;
        String text = long_ ? "" : number.toString();
        return long_ || text.length() > LONGEST_NUMBER
                ? problem(path, "a number of more than " + LONGEST_NUMBER + " digits.", "Give it as a text.")
                : JsonText.number(text);
    }

    private @Nullable Object container(Object value, String path) {
        if (around.size() == DEEPEST) {
            return problem(path, "it is nested deeper than " + DEEPEST + " levels.", null);
        }
        if (!around.add(value)) {
            return problem(path, "it holds itself.", null);
        }
        try {
            if (value instanceof Map<?, ?> map) {
                return map(map, path);
            }
            if (value instanceof Record fields) {
                return map(Records.fields(fields), path);
            }
            return value instanceof List<?> items ? list(items, path) : array(value, path);
        } catch (RuntimeException thrown) {
            return problem(path, "it cannot be read: " + ErrorInfo.of(thrown) + ".", null);
        } finally {
            around.remove(value);
        }
    }

    private Object map(Map<?, ?> map, String path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (count >= MOST_VALUES) {
                break;
            }
            if (entry.getKey() instanceof String key) {
                copy.put(key, copy(entry.getValue(), member(path, key)));
                text(key, path);
            } else {
                problem(path, "the key " + ValueText.describe(entry.getKey()) + " is no text.", "Give texts as keys.");
            }
        }
        return Collections.unmodifiableMap(copy);
    }

    private Object list(Collection<?> items, String path) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object item : items) {
            if (count >= MOST_VALUES) {
                break;
            }
            copy.add(copy(item, path + "[" + copy.size() + "]"));
        }
        return Collections.unmodifiableList(copy);
    }

    private Object array(Object array, String path) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array) && count < MOST_VALUES; i++) {
            copy.add(copy(Array.get(array, i), path + "[" + i + "]"));
        }
        return Collections.unmodifiableList(copy);
    }

    /** The path of a member: {@code rows.first}, or {@code rows["the first"]}. */
    static String member(String path, String key) {
        return key.matches("[A-Za-z_$][\\w$]*") ? path + "." + key : path + "[" + ValueText.shorten(key) + "]";
    }

    private static String suggestion(Object value) {
        if (value instanceof Path
                || value instanceof File
                || value instanceof URI
                || value instanceof URL
                || value instanceof UUID
                || value.getClass().getPackageName().equals("java.time")) {
            return "Give its text, " + ValueText.shorten(value.toString()) + "; the parameter may be of that type.";
        }
        if (value instanceof Optional) {
            return "Give its value, or null.";
        }
        return value instanceof Collection ? "Give a list." : KINDS;
    }

    private @Nullable Object problem(String path, String message, @Nullable String suggestion) {
        problems.add(new ReconstructionProblem(NOT_JSON, path, message, suggestion));
        return null;
    }
}
