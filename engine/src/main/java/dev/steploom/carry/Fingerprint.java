package dev.steploom.carry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value, and the code that it reaches, was made of at a time: compare two to learn what changed. Objects that cannot be
 * looked into stand for themselves. Immutable.
 */
public final class Fingerprint {
    private final List<Line> lines;

    /**
     * A part as it was.
     *
     * @param label what the user knows it as
     * @param digest of its content
     * @param same objects that are compared by identity
     * @param uses the places of the parts that it refers to
     */
    record Line(String label, String digest, List<Part.Same> same, List<Integer> uses) {}

    Fingerprint(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Compares with an earlier one.
     *
     * @param earlier what it was
     * @return what changed, in the user's terms, such as {@code variable rate changed}; null if nothing did
     */
    public @Nullable String changeSince(Fingerprint earlier) {
        // Parts stand in the order in which they are reached, so the first that differs is not a consequence of
        // another.
        for (int i = 0; i < Math.min(lines.size(), earlier.lines.size()); i++) {
            Line now = lines.get(i);
            Line then = earlier.lines.get(i);
            if (!now.label().equals(then.label()) || !now.digest().equals(then.digest())) {
                return now.label() + " changed";
            }
            if (!now.same().equals(then.same())) {
                return change(now, then);
            }
            if (!now.uses().equals(then.uses())) {
                return now.label() + " changed";
            }
        }
        return lines.size() == earlier.lines.size() ? null : "its code changed";
    }

    private static String change(Line now, Line then) {
        for (int i = 0; i < Math.min(now.same().size(), then.same().size()); i++) {
            Part.Same same = now.same().get(i);
            if (!same.equals(then.same().get(i))) {
                return same.label()
                        + (same.object() instanceof Class<?> type && SessionClass.is(type) && !type.isHidden()
                                ? " was declared again"
                                : same.label().equals("its code") ? " changed" : " is another object");
            }
        }
        return now.label() + " changed";
    }

    /**
     * Returns how much it covers.
     *
     * @return its number of parts
     */
    @Override
    public String toString() {
        return "fingerprint of " + lines.size() + (lines.size() == 1 ? " part" : " parts");
    }
}
