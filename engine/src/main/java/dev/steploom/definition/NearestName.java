package dev.steploom.definition;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. */
public final class NearestName {
    private NearestName() {}

    /**
     * Finds the nearest of some names.
     *
     * @param name the name that is not there
     * @param candidates those that are
     * @return the one with the smallest edit distance, if at most a third of its letters differ, or null
     */
    public static @Nullable String of(String name, Collection<String> candidates) {
        String nearest = null;
        int best = Integer.MAX_VALUE;
        String wanted = name.toLowerCase(Locale.ROOT);
        for (String candidate : candidates) {
            int limit = Math.max(1, Math.max(name.length(), candidate.length()) / 3);
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance <= limit && distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /**
     * Ends an error message with the nearest name, or with all names.
     *
     * @param name the name that is not there
     * @param what what the candidates are, in the plural, such as {@code nodes}
     * @param candidates those that are there
     * @return a sentence
     */
    public static String hint(String name, String what, Collection<String> candidates) {
        String nearest = of(name, candidates);
        if (nearest != null) {
            return "Did you mean \"" + nearest + "\"?";
        }
        if (candidates.isEmpty()) {
            return "There are no " + what + ".";
        }
        String list = candidates.stream().sorted().limit(10).reduce((a, b) -> a + ", " + b).orElse("");
        return "The " + what + " are " + list + (candidates.size() > 10 ? ", …" : "") + ".";
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
