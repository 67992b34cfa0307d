package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of a notebook's JSON; what is not there, or not of the right sort, becomes a problem and an empty value. */
final class JsonObject {
    private static final Pattern JSON_TYPE = Pattern.compile("application/(.*\\+)?json");

    private final String path;
    private final Map<?, ?> map;
    private final List<FormatProblem> problems;

    JsonObject(String path, Map<?, ?> map, List<FormatProblem> problems) {
        this.path = path;
        this.map = map;
        this.problems = problems;
    }

    void problem(String member, String text) {
        problems.add(new FormatProblem(path.isEmpty() ? member : path + "." + member, 0, text));
    }

    private void wrong(String member, String expected) {
        problem(member, (map.containsKey(member) ? "must be " : "is missing; it must be ") + expected + ".");
    }

    String text(String member) {
        if (map.get(member) instanceof String text) {
            return text;
        }
        wrong(member, "a text");
        return "";
    }

    @Nullable
    String optionalText(String member) {
        return map.containsKey(member) ? text(member) : null;
    }

    List<String> texts(String member) {
        if (map.get(member) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        wrong(member, "a list of texts");
        return List.of();
    }

    /** Returns a text that may be cut into a list of lines. */
    String lines(String member) {
        String text = joined(map.get(member));
        if (text != null) {
            return text;
        }
        wrong(member, "a text or a list of texts");
        return "";
    }

    private static @Nullable String joined(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? String.join("", list.stream().map(String.class::cast).toList())
                : null;
    }

    @Nullable
    Integer optionalCount(String member) {
        Object value = map.get(member);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer count && count >= 0) {
            return count;
        }
        wrong(member, "null or a whole number from 0 on");
        return null;
    }

    Map<String, @Nullable Object> map(String member) {
        if (map.get(member) instanceof Map<?, ?> inner) {
            return Json.frozen(inner);
        }
        wrong(member, "an object");
        return Map.of();
    }

    Map<String, @Nullable Object> optionalMap(String member) {
        return map.containsKey(member) ? map(member) : Map.of();
    }

    /** Returns forms by media type, those of text as one text each. */
    Map<String, @Nullable Object> mimeBundle(String member) {
        Map<String, @Nullable Object> bundle = new TreeMap<>();
        map(member).forEach((type, value) -> {
            String text = joined(value);
            if (text == null && !JSON_TYPE.matcher(type).matches()) {
                problem(member, "has a \"" + type + "\" that is neither a text nor a list of texts.");
            }
            bundle.put(type, JSON_TYPE.matcher(type).matches() ? value : text);
        });
        return bundle;
    }

    List<JsonObject> objects(String member) {
        if (!(map.get(member) instanceof List<?> list)) {
            wrong(member, "a list of objects");
            return List.of();
        }
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = (path.isEmpty() ? member : path + "." + member) + "[" + i + "]";
            if (list.get(i) instanceof Map<?, ?> inner) {
                objects.add(new JsonObject(place, inner, problems));
            } else {
                problems.add(new FormatProblem(place, 0, "must be an object."));
            }
        }
        return objects;
    }

    /** The rules of tags, which tell their readers apart by commas. */
    void checkTags(Map<String, @Nullable Object> metadata) {
        Object tags = metadata.get("tags");
        if (tags == null) {
            return;
        }
        boolean good = tags instanceof List<?> list
                && list.stream().allMatch(tag -> tag instanceof String text && !text.isEmpty() && !text.contains(","))
                && new HashSet<>(list).size() == list.size();
        if (!good) {
            problem("metadata.tags", "must be a list of texts, none of them empty, twice there, or with a comma.");
        }
    }
}
