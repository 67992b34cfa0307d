package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that begins a cell: {@code // %% parameters [markdown] Some title {"id": "load", "metadata": {...}}}, each
 * part of it optional.
 *
 * @param kind {@code code}, {@code markdown}, {@code raw} or {@code notebook}
 * @param id the cell's id; null if it is the one that follows from its place
 * @param metadata the cell's metadata, or the notebook's
 * @param attachments the cell's attachments
 */
record JshMarker(
        String kind,
        @Nullable String id,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> attachments) {
    private static final Pattern START = Pattern.compile("// ?%%(?!\\S).*", Pattern.DOTALL);
    private static final Pattern PARTS =
            Pattern.compile("// ?%%(\\s+parameters(?!\\S))?(?:\\s+\\[(\\w+)])?([^{]*)(\\{.*)?", Pattern.DOTALL);
    private static final Pattern PLAIN_TITLE =
            Pattern.compile("(?!parameters\\b)[^\\[\\]{}\\s][^{}\\n\\r\\u0085\\u2028\\u2029]*");

    /** A line that would be taken for a marker, or for one that is masked. */
    private static final Pattern LOOKALIKE = Pattern.compile("(// ?)(\\\\*%%.*)", Pattern.DOTALL);

    static boolean is(String line) {
        return START.matcher(line).matches();
    }

    /** Puts a backslash into a line of a cell that would else be taken for a marker. */
    static String masked(String line) {
        Matcher lookalike = LOOKALIKE.matcher(line);
        return lookalike.matches() ? lookalike.group(1) + "\\" + lookalike.group(2) : line;
    }

    static String unmasked(String line) {
        Matcher lookalike = LOOKALIKE.matcher(line);
        return lookalike.matches() && lookalike.group(2).startsWith("\\")
                ? lookalike.group(1) + lookalike.group(2).substring(1)
                : line;
    }

    /**
     * Reads a marker.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static JshMarker read(String line) {
        Matcher parts = PARTS.matcher(line.stripTrailing());
        if (!parts.matches()) {
            throw new IllegalArgumentException("this does not begin a cell as \"// %% [markdown] title {json}\" does.");
        }
        String kind = parts.group(2) == null ? "code" : parts.group(2);
        if (!List.of("code", "markdown", "raw", "notebook").contains(kind)) {
            throw new IllegalArgumentException(
                    "[" + kind + "] is no sort of cell; write [markdown] or [raw], or nothing for code.");
        }
        JsonObject json = json(parts.group(4));
        Map<String, @Nullable Object> metadata = json.optionalMap("metadata");
        String title = parts.group(3).strip();
        if (!title.isEmpty()) {
            metadata = Json.with(metadata, "title", title);
        }
        if (parts.group(1) != null) {
            List<@Nullable Object> tags = new ArrayList<>(List.of(Cell.PARAMETERS));
            if (metadata.get("tags") instanceof List<?> more) {
                tags.addAll(more);
            }
            metadata = Json.with(metadata, "tags", tags);
        }
        List<FormatProblem> problems = new ArrayList<>();
        new JsonObject("", Map.of("metadata", metadata), problems).checkTags(metadata);
        JshMarker marker =
                new JshMarker(kind, json.optionalText("id"), Json.frozen(metadata), json.optionalMap("attachments"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).toString());
        }
        return marker;
    }

    private static JsonObject json(@Nullable String text) {
        if (text == null) {
            return new JsonObject("", Map.of(), new ArrayList<>());
        }
        List<FormatProblem> problems = new ArrayList<>();
        JsonObject object;
        try {
            Map<?, ?> map = Json.MAPPER.readValue(text, Map.class);
            object = new JsonObject("", map, problems);
            object.optionalText("id");
            object.optionalMap("metadata");
            object.optionalMap("attachments");
            for (Object name : map.keySet()) {
                if (!List.of("id", "metadata", "attachments").contains(name)) {
                    object.problem(String.valueOf(name), "is not known; write id, metadata or attachments.");
                }
            }
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).toString());
        }
        return object;
    }

    /** Writes the marker so that {@link #read} gives it again. */
    String write() {
        StringBuilder line = new StringBuilder("// %%");
        Map<String, @Nullable Object> rest = metadata;
        if (kind.equals("code")
                && rest.get("tags") instanceof List<?> tags
                && !tags.isEmpty()
                && Cell.PARAMETERS.equals(tags.get(0))) {
            line.append(" parameters");
            List<?> others = tags.subList(1, tags.size());
            rest = others.isEmpty() ? Json.without(rest, "tags") : Json.with(rest, "tags", others);
        }
        if (!kind.equals("code")) {
            line.append(" [").append(kind).append(']');
        }
        if (rest.get("title") instanceof String title
                && PLAIN_TITLE.matcher(title).matches()
                && title.strip().equals(title)) {
            line.append(' ').append(title);
            rest = Json.without(rest, "title");
        }
        Map<String, @Nullable Object> json = new java.util.LinkedHashMap<>();
        if (id != null) {
            json.put("id", id);
        }
        if (!attachments.isEmpty()) {
            json.put("attachments", attachments);
        }
        if (!rest.isEmpty()) {
            json.put("metadata", rest);
        }
        return json.isEmpty()
                ? line.toString()
                : line.append(' ').append(Json.line(json)).toString();
    }
}
