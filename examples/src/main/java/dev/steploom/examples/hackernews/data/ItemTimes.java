package dev.steploom.examples.hackernews.data;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads when an item was written, whatever else is wrong with it. */
public final class ItemTimes {
    private static final JsonMapper JSON = new JsonMapper();

    private ItemTimes() {}

    /**
     * Reads the time of an item.
     *
     * @param json an item, or null
     * @return its time; empty if it has none that can be read
     */
    public static Optional<Instant> in(String json) {
        JsonNode item = JSON.readTree(json);
        try {
            return item.isObject() ? Optional.of(new ItemFields(item).time("time")) : Optional.empty();
        } catch (BadItem e) {
            return Optional.empty();
        }
    }
}
