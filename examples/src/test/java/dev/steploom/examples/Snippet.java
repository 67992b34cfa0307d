package dev.steploom.examples;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class that a page shows.
 *
 * @param place the page and the line of its fence
 * @param kind what is expected of it
 * @param source a complete compilation unit
 * @param shown the text block behind it; null if there is none
 * @param before the snippets before it on its page, whose classes it may use
 */
record Snippet(
        String place, Kind kind, String source, @Nullable String shown, List<Snippet> before) {
    private static final String KIND_OF_TYPE = "(?:class|record|interface|enum)";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public (?:\\w+ )*" + KIND_OF_TYPE + " (\\w+)");
    private static final Pattern ANY_TYPE = Pattern.compile("(?m)^(?:\\w+ )*" + KIND_OF_TYPE + " (\\w+)");

    /** What is expected of a snippet. */
    enum Kind {
        /** It compiles, prints what is shown if it has a main, and its tests pass if it has some. */
        COMPILES,
        /** It compiles without {@code -parameters}, and prints what is shown. */
        WITHOUT_PARAMETERS,
        /** It compiles, and its tests fail with what is shown. */
        FAILS,
        /** javac refuses it, and says what is shown. */
        DOES_NOT_COMPILE
    }

    /** Returns the name of its public class, or of its first one, with its package. */
    String className() {
        Matcher inPackage = PACKAGE.matcher(source);
        String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
        for (Pattern pattern : new Pattern[] {PUBLIC_TYPE, ANY_TYPE}) {
            Matcher matcher = pattern.matcher(source);
            if (matcher.find()) {
                return prefix + matcher.group(1);
            }
        }
        throw new AssertionError(place + " declares no class");
    }

    /** Returns the path of its file, below a folder of sources. */
    String file() {
        return className().replace('.', '/') + ".java";
    }

    @Override
    public String toString() {
        return place;
    }
}
