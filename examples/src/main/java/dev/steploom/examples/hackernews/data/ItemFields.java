package dev.steploom.examples.hackernews.data;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an item; one that is not as it should be makes the item a bad one. */
final class ItemFields {
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int MOST_SHOWN = 60;

    private final JsonNode item;

    ItemFields(JsonNode item) {
        this.item = item;
    }

    boolean has(String name) {
        JsonNode value = item.get(name);
        return value != null && !value.isNull();
    }

    boolean isTrue(String name) {
        return has(name) && item.get(name).isBoolean() && item.get(name).booleanValue();
    }

    String text(String name) throws BadItem {
        JsonNode value = required(name);
        if (!value.isString()) {
            throw wrong(name, value);
        }
        return value.stringValue();
    }

    long wholeNumber(String name, long most) throws BadItem {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value);
        }
        long number = value.longValue();
        if (number < -most || number > most) {
            throw wrong(name, value);
        }
        return number;
    }

    Instant time(String name) throws BadItem {
        long seconds = wholeNumber(name, LAST_SECOND);
        if (seconds < 0) {
            throw wrong(name, required(name));
        }
        return Instant.ofEpochSecond(seconds);
    }

    private JsonNode required(String name) throws BadItem {
        if (!has(name)) {
            throw new BadItem(Reason.MISSING_FIELD, name);
        }
        return item.get(name);
    }

    private static BadItem wrong(String name, JsonNode value) {
        String text = value.toString();
        String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
        return new BadItem(Reason.WRONG_VALUE, name + " is " + shown);
    }
}
