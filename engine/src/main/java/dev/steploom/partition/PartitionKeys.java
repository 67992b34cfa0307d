package dev.steploom.partition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a key may look like. */
public final class PartitionKeys {
    /** "..." separates the ends of a range; the others cannot be seen. */
    private static final String[] FORBIDDEN = {"...", "\u0007", "\b", "\f", "\n", "\r", "\t", "\u000b", "\0"};

    private static final String[] SHOWN = {"...", "\\a", "\\b", "\\f", "\\n", "\\r", "\\t", "\\v", "\\0"};

    private PartitionKeys() {}

    /**
     * Refuses keys that contain three dots in a row or control characters.
     *
     * @param keys some keys
     * @throws PartitionsDefinitionException if there is such a key
     */
    public static void requireValid(Collection<String> keys) {
        for (String key : keys) {
            for (int i = 0; i < FORBIDDEN.length; i++) {
                if (key.contains(FORBIDDEN[i])) {
                    throw new PartitionsDefinitionException("The partition key \"" + shown(key) + "\" contains \""
                            + SHOWN[i] + "\", which no key may contain: choose another name.");
                }
            }
        }
    }

    static void requireDistinct(Collection<String> keys) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String key : keys) {
            if (!seen.add(key)) {
                twice.add("\"" + key + "\"");
            }
        }
        if (!twice.isEmpty()) {
            throw new PartitionsDefinitionException("Partition keys must be unique, but these come more than once: "
                    + twice.stream().collect(Collectors.joining(", ")) + ".");
        }
    }

    private static String shown(String key) {
        String shown = key;
        for (int i = 1; i < FORBIDDEN.length; i++) {
            shown = shown.replace(FORBIDDEN[i], SHOWN[i]);
        }
        return shown;
    }
}
