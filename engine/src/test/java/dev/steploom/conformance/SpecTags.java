package dev.steploom.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tags with this project's prefix. */
final class SpecTags {
    private SpecTags() {}

    static Map<String, Object> of(Map<String, Object> tags) {
        Map<String, Object> own = new LinkedHashMap<>();
        tags.forEach((name, value) -> own.put(name(name), value));
        return own;
    }

    static String name(String tag) {
        return tag.startsWith("dagster/") ? tag.replaceFirst("dagster/", "steploom/") : tag;
    }
}
