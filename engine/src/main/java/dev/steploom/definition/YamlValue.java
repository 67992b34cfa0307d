package dev.steploom.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A value of a YAML document that knows where it stands; Jackson's own tree forgets it. */
sealed interface YamlValue {
    /** How the parser marks a place in its messages; a line that it quotes is indented further. */
    Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column (\\d+):$");

    /** The place of its first character. */
    Place place();

    /** What it is called in messages. */
    String describe();

    /**
     * A character of a YAML document.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    record Place(int line, int column) implements Comparable<Place> {
        static Place of(TokenStreamLocation location) {
            return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
        }

        @Override
        public int compareTo(Place other) {
            return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        }
    }

    /** A number, a truth value, nothing, or a text. */
    record Scalar(Place place, String text, boolean isText) implements YamlValue {
        @Override
        public String describe() {
            return isText ? "the text \"" + text + "\"" : text;
        }
    }

    /** Values one after another. */
    record Sequence(Place place, List<YamlValue> items) implements YamlValue {
        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Values by key; keys know their places too. */
    record Mapping(Place place, Map<String, YamlValue> values, Map<String, Place> keys) implements YamlValue {
        @Override
        public String describe() {
            return "keys with values";
        }
    }

    /** Thrown where the text is no YAML, or more or less than one document. */
    final class Malformed extends Exception {
        final transient Place place;

        Malformed(String message, Place place) {
            super(message);
            this.place = place;
        }
    }

    /**
     * Reads a document.
     *
     * @throws Malformed if it cannot be read
     */
    static YamlValue read(String yaml) throws Malformed {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            if (parser.nextToken() == null) {
                throw new Malformed("the document is empty. It needs the keys name and ops", new Place(1, 1));
            }
            YamlValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("a second document begins. Write one graph", place(parser));
            }
            return value;
        } catch (JacksonException malformed) {
            String message = malformed.getOriginalMessage();
            throw new Malformed("this is not YAML: " + reason(message), place(message, malformed.getLocation()));
        }
    }

    /** The parser names the place of the problem last; Jackson knows only where the last good token was. */
    private static Place place(String message, @Nullable TokenStreamLocation lastToken) {
        Place place = lastToken == null ? new Place(1, 1) : Place.of(lastToken);
        Matcher matcher = MARK.matcher(message);
        while (matcher.find()) {
            place = new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return place;
    }

    /** The parser's words without the lines of the document that it quotes, which it indents. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("in \"reader\""))
                .map(String::strip)
                .collect(Collectors.joining(", "))
                .replaceAll("[.]$", "");
    }

    private static Place place(JsonParser parser) {
        return Place.of(parser.currentTokenLocation());
    }

    private static YamlValue value(JsonParser parser) throws Malformed {
        Place place = place(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlValue> values = new LinkedHashMap<>();
            Map<String, Place> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Place keyPlace = place(parser);
                if (keys.put(key, keyPlace) != null) {
                    throw new Malformed("the key \"" + key + "\" is there twice. Remove one", keyPlace);
                }
                parser.nextToken();
                values.put(key, value(parser));
            }
            return new Mapping(place, values, keys);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Sequence(place, items);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Malformed("the alias *" + parser.getString() + " is not followed. Write the value here", place);
        }
        String text = token == JsonToken.VALUE_NULL ? "nothing" : parser.getString();
        return new Scalar(place, text, token == JsonToken.VALUE_STRING);
    }
}
