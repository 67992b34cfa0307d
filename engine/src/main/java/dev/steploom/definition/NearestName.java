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
        String list = candidates.stream()
                .sorted()
                .limit(10)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "The " + what + " are " + list + (candidates.size() > 10 ? ", …" : "") + ".";
    }

    /** Counts letters to insert, drop, change, or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
