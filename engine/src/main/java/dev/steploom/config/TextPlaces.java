package dev.steploom.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds where values stand in a text, by reading it once more and stepping over everything that is not asked for. */
final class TextPlaces {
    private static final class Wanted {
        final Map<Object, Wanted> inside = new HashMap<>();

        @Nullable
        TextPlace key;

        @Nullable
        TextPlace place;
    }

    private final List<List<Object>> paths;
    private final Wanted root = new Wanted();

    TextPlaces(List<List<Object>> paths) {
        this.paths = paths;
        for (List<Object> path : paths) {
            Wanted at = root;
            for (Object step : path) {
                Object name = step instanceof ConfigPath.Key key ? key.name() : step;
                at = at.inside.computeIfAbsent(name, missing -> new Wanted());
            }
        }
    }

    List<TextPlace> find(ConfigText text) {
        try (JsonParser parser = text.parser()) {
            if (parser.nextToken() != null) {
                visit(parser, root);
            }
        } catch (JacksonException unreadable) {
            // The text was read before; if it ends early now, what was found so far is the answer.
            root.place = root.place == null ? new TextPlace(1, 1) : root.place;
        }
        List<TextPlace> places = new ArrayList<>();
        for (List<Object> path : paths) {
            places.add(nearest(path));
        }
        return places;
    }

    private TextPlace nearest(List<Object> path) {
        TextPlace place = root.place == null ? new TextPlace(1, 1) : root.place;
        Wanted at = root;
        for (Object step : path) {
            boolean isKey = step instanceof ConfigPath.Key;
            at = at == null ? null : at.inside.get(step instanceof ConfigPath.Key key ? key.name() : step);
            TextPlace found = at == null ? null : isKey ? at.key : at.place;
            if (found == null) {
                return place;
            }
            place = found;
        }
        return place;
    }

    private static void visit(JsonParser parser, Wanted wanted) {
        wanted.place = MalformedText.place(parser.currentTokenLocation());
        if (wanted.inside.isEmpty()) {
            parser.skipChildren();
            return;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Wanted inside = wanted.inside.get(parser.currentName());
                if (inside != null) {
                    inside.key = MalformedText.place(parser.currentTokenLocation());
                }
                parser.nextToken();
                visitOrSkip(parser, inside);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                visitOrSkip(parser, wanted.inside.get(index));
            }
        }
    }

    private static void visitOrSkip(JsonParser parser, @Nullable Wanted wanted) {
        if (wanted == null) {
            parser.skipChildren();
        } else {
            visit(parser, wanted);
        }
    }
}
