package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, with paths that can still be looked up in a text. */
final class Problems {
    /** Who has a thousand problems reads no more of them, and a document of 10 MB may hold a million. */
    private static final int LIMIT = 1000;

    private record Found(ConfigPath place, ConfigProblem problem) {}

    private final List<Found> found = new ArrayList<>();

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    boolean isFull() {
        return found.size() >= LIMIT;
    }

    void add(
            Reason reason,
            ConfigPath path,
            List<String> fields,
            String message,
            @Nullable String expected,
            @Nullable String value,
            @Nullable String suggestion) {
        add(path, new ConfigProblem(reason, path.toString(), fields, message, expected, value, suggestion, 0, 0));
    }

    /** Adds a problem whose place in a text is not that of its path. */
    void add(ConfigPath place, ConfigProblem problem) {
        if (!isFull()) {
            found.add(new Found(place, problem));
        }
    }

    /** Throws what was found, if anything was; places in the text are looked up only then. */
    void throwAny(String subject, @Nullable ConfigText text) {
        if (found.isEmpty()) {
            return;
        }
        if (text == null) {
            throw new ConfigException(
                    subject, found.stream().map(Found::problem).toList(), null);
        }
        List<List<Object>> paths =
                found.stream().map(each -> each.place().steps()).toList();
        List<TextPlace> places = text.places(paths);
        List<ConfigProblem> placed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            placed.add(found.get(i)
                    .problem()
                    .at(places.get(i).line(), places.get(i).column()));
        }
        throw new ConfigException(subject, placed, null);
    }
}
