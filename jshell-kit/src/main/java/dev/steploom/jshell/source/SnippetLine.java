package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line that was typed into the shell, found by what the JVM calls it: a class that JShell numbered and a line of it,
 * neither of which the user ever saw.
 */
public final class SnippetLine {
    private static final Pattern SNIPPET = Pattern.compile("REPL\\.(\\$JShell\\$\\d+[A-Z]*).*");
    private static final Pattern AROUND = Pattern.compile("^(?:return\\s+(?:[\\w$]+_?\\s*=\\s*)?)?(.*?);?$");
    private static final int LONGEST = 100;

    private SnippetLine() {}

    /**
     * Tells whether a class is a snippet's.
     *
     * @param className its binary name
     * @return whether JShell made it
     */
    public static boolean isSnippet(String className) {
        return SNIPPET.matcher(className).matches();
    }

    /**
     * Finds the line.
     *
     * @param className the class's binary name
     * @param line the line's number, from 1
     * @return the line as it was typed, cut off where it is long; null if this is no session that records its sources
     */
    public static @Nullable String at(String className, int line) {
        Matcher snippet = SNIPPET.matcher(className);
        String folder = System.getProperty(SourceRecorder.FOLDER);
        if (folder == null || !snippet.matches()) {
            return null;
        }
        String file = "-" + snippet.group(1) + ".java";
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            Path latest = files.filter(path -> path.toString().endsWith(file))
                    .max(Comparator.comparing(path -> path.getFileName().toString())) // all times have 16 digits
                    .orElse(null);
            List<String> lines = latest == null ? List.of() : Files.readAllLines(latest);
            return line < 1 || line > lines.size()
                    ? null
                    : typed(lines.get(line - 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The session's sources cannot be read: " + e, e);
        }
    }

    private static @Nullable String typed(String line) {
        if (line.contains("jdk.jshell.spi.SPIResolutionException")) {
            return null; // JShell's, in place of what the user typed.
        }
        Matcher around = AROUND.matcher(line);
        String typed = around.matches() ? around.group(1).strip() : line;
        while (typed.endsWith("}") && count(typed, '}') > count(typed, '{')) {
            typed = typed.substring(0, typed.length() - 1).strip(); // JShell's class may end on the same line.
        }
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…";
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
