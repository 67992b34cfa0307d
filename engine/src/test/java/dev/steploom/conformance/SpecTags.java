package dev.steploom.conformance;

import dev.steploom.definition.Tags;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags with this project's prefix. */
final class SpecTags {
    private SpecTags() {}

    static Map<String, Object> of(Map<String, Object> tags) {
        Map<String, Object> own = new LinkedHashMap<>();
        tags.forEach((name, value) -> own.put(name.equals("dagster/priority") ? Tags.PRIORITY : name, value));
        return own;
    }
}
