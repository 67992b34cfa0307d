package dev.steploom.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a document as plain values. A YAML alias is the anchored value itself, not a copy; what all aliases together
 * stand for is limited, as nine lines of aliases may stand for a billion values.
 */
final class TextReader {
    private static final long MOST_ALIASED_VALUES = 1_000_000;

    /** No whole number this long is too large for a double, so that a type that takes numbers takes all of them. */
    private static final int LONGEST_NUMBER = 300;

    private record Anchored(@Nullable Object value, long size) {}

    private final ConfigText source;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long size;
    private long aliased;

    TextReader(ConfigText source) {
        this.source = source;
    }

    @Nullable
    Object read() throws MalformedText {
        try (JsonParser parser = source.parser()) {
            try {
                if (parser.nextToken() == null) {
                    return null;
                }
                Object value = value(parser);
                if (parser.nextToken() != null) {
                    throw new MalformedText("a second document begins here.", "Write one.", place(parser));
                }
                return value;
            } catch (RuntimeException broken) {
                // Jackson's own exceptions, and what escapes from the readers on broken input.
                throw MalformedText.of(broken, parser, source.format());
            }
        }
    }

    private static TextPlace place(JsonParser parser) {
        return MalformedText.place(parser.currentTokenLocation());
    }

    private @Nullable Object value(JsonParser parser) throws MalformedText {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            return aliased(parser);
        }
        Object anchor = parser instanceof YAMLParser ? parser.getObjectId() : null;
        if (size - aliased >= source.format().mostValues) {
            throw new MalformedText(
                    "up to here there are more than " + source.format().mostValues + " values.",
                    source.format().insteadOfMore(),
                    place(parser));
        }
        long before = size++;
        JsonToken token = parser.currentToken();
        Object value;
        if (token == JsonToken.START_OBJECT) {
            value = map(parser);
        } else if (token == JsonToken.START_ARRAY) {
            value = list(parser);
        } else {
            value = scalar(parser, token);
        }
        if (anchor != null) {
            anchors.put(anchor.toString(), new Anchored(value, size - before));
        }
        return value;
    }

    private @Nullable Object aliased(JsonParser parser) throws MalformedText {
        String name = parser.getString();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new MalformedText(
                    "the alias " + Values.quote(name) + " has no anchor before it.", null, place(parser));
        }
        aliased += anchored.size();
        size += anchored.size();
        if (aliased > MOST_ALIASED_VALUES) {
            throw new MalformedText(
                    "the aliases up to here stand for more than " + MOST_ALIASED_VALUES + " values.",
                    "Write fewer.",
                    place(parser));
        }
        return anchored.value();
    }

    private Object map(JsonParser parser) throws MalformedText {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (map.containsKey(key)) {
                throw new MalformedText(
                        "the key " + Values.quote(key) + " is there twice.", "Remove one.", place(parser));
            }
            parser.nextToken();
            map.put(key, value(parser));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object list(JsonParser parser) throws MalformedText {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return Collections.unmodifiableList(list);
    }

    private static @Nullable Object scalar(JsonParser parser, JsonToken token) throws MalformedText {
        switch (token) {
            case VALUE_NULL -> {
                return null;
            }
            case VALUE_TRUE -> {
                return true;
            }
            case VALUE_FALSE -> {
                return false;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return number(parser, token);
            }
            default -> {
                return parser.getString();
            }
        }
    }

    private static Object number(JsonParser parser, JsonToken token) throws MalformedText {
        if (parser.getStringLength() > LONGEST_NUMBER) {
            throw new MalformedText(
                    "a number of " + parser.getStringLength() + " digits.", "Give one of at most 300.", place(parser));
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return Values.smallest(parser.getBigIntegerValue());
        }
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new MalformedText(
                    "the number " + parser.getString() + " is too large.", "The largest is 1.79e308.", place(parser));
        }
        return number;
    }
}
