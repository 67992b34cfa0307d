package dev.steploom.reconstruct;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.MetadataValue;
import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a report's lines that are not JSON by themselves. Nothing here fails: what has no form in JSON becomes text. */
final class ReportJson {
    private ReportJson() {}

    /** A value with its type: as JSON where it can be, else as text. */
    static Map<String, @Nullable Object> value(@Nullable Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", value == null ? null : value.getClass().getTypeName());
        List<ReconstructionProblem> problems = new ArrayList<>();
        Object copy = JsonCopy.of(value, "", problems);
        if (problems.isEmpty()) {
            json.put("value", copy);
        } else {
            json.put("text", text(value));
        }
        return json;
    }

    private static String text(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | StackOverflowError broken) {
            return ValueText.shorten(value);
        }
    }

    /** An error with its stack and its causes. */
    static Map<String, @Nullable Object> error(ErrorInfo error) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("class", error.throwable().getClass().getName());
        json.put("message", error.message());
        json.put(
                "stack",
                Arrays.stream(error.throwable().getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList());
        ErrorInfo cause = error.cause();
        if (cause != null) {
            json.put("cause", error(cause));
        }
        return json;
    }

    /** Metadata by name, each with its kind. */
    static Map<String, Object> metadata(Map<String, MetadataValue> metadata) {
        Map<String, Object> json = new LinkedHashMap<>();
        metadata.forEach((name, value) -> {
            Map<String, @Nullable Object> one = value(value.value());
            one.remove("type");
            one.put("kind", value.kind());
            json.put(name, one);
        });
        return json;
    }
}
