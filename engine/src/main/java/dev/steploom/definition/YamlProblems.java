package dev.steploom.definition;

import dev.steploom.definition.YamlValue.Mapping;
import dev.steploom.definition.YamlValue.Place;
import dev.steploom.definition.YamlValue.Scalar;
import dev.steploom.definition.YamlValue.Sequence;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes values out of a YAML document and collects, with their places, those that are missing, unknown or wrong. */
final class YamlProblems {
    private final @Nullable String file;
    private final Map<Place, List<Problem>> problems = new TreeMap<>();

    YamlProblems(@Nullable String file) {
        this.file = file;
    }

    SourceLocation location(Place place) {
        return YamlLine.location(file == null ? "YAML" : file, place.line());
    }

    void add(Place place, String message) {
        String start = file == null ? "" : file + ", ";
        problems.computeIfAbsent(place, key -> new ArrayList<>())
                .add(new Problem(start + "line " + place.line() + ", column " + place.column() + ": " + message, null));
    }

    /** Throws what was found, in the order of the document. */
    void throwAny() {
        if (!problems.isEmpty()) {
            throw new GraphDefinitionException(
                    problems.values().stream().flatMap(List::stream).toList());
        }
    }

    /** Says the line of problems that were found after reading, in the words of this document. */
    GraphDefinitionException inThisFile(GraphDefinitionException thrown) {
        String start = file == null ? "" : file + ", ";
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : thrown.problems()) {
            SourceLocation line = problem.location();
            placed.add(
                    line == null
                            ? problem
                            : new Problem(start + "line " + line.lineNumber() + ": " + problem.message(), null));
        }
        return new GraphDefinitionException(placed);
    }

    /** The value as keys with values, none of them unknown. */
    @Nullable
    Mapping mapping(YamlValue value, String what, String... known) {
        if (!(value instanceof Mapping mapping)) {
            add(value.place(), what + " must be " + keyList(known) + ", but is " + value.describe() + ".");
            return null;
        }
        if (known.length > 0) {
            List<String> names = List.of(known);
            mapping.keys().forEach((key, place) -> {
                if (!names.contains(key)) {
                    add(place, "unknown key \"" + key + "\" in " + what + ". " + NearestName.hint(key, "keys", names));
                }
            });
        }
        return mapping;
    }

    private static String keyList(String... known) {
        return known.length == 0 ? "keys with values" : "written with the keys " + String.join(", ", known);
    }

    /** The text under a key; a missing one is a problem if it is needed. */
    @Nullable
    Scalar text(Mapping mapping, String key, String what, boolean needed) {
        YamlValue value = mapping.values().get(key);
        if (value == null) {
            if (needed) {
                add(mapping.place(), what + " has no " + key + ". Add one.");
            }
            return null;
        }
        if (value instanceof Scalar scalar && scalar.isText()) {
            return scalar;
        }
        add(value.place(), "the " + key + " of " + what + " must be a text, but is " + value.describe() + ".");
        return null;
    }

    /** The values under a key that holds names of the user's; empty if the key is missing. */
    Map<Scalar, YamlValue> named(Mapping mapping, String key) {
        YamlValue value = mapping.values().get(key);
        Map<Scalar, YamlValue> named = new LinkedHashMap<>();
        Mapping found = value == null ? null : mapping(value, key);
        if (found != null) {
            found.values()
                    .forEach((name, item) ->
                            named.put(new Scalar(found.keys().getOrDefault(name, found.place()), name, true), item));
        }
        return named;
    }

    static List<YamlValue> oneOrMore(YamlValue value) {
        return value instanceof Sequence sequence ? sequence.items() : List.of(value);
    }
}
