package dev.steploom.jshell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A session as a file: what is typed, and in its last lines what comes of exporting its last job.
 *
 * @param name the file's name
 * @param lines what is typed
 * @param expectations such as {@code output: 12} or {@code refused: connection}
 */
record SessionScript(String name, List<String> lines, List<Expectation> expectations) {
    private static final Pattern EXPECT = Pattern.compile("//\\s*expect\\s+(output|refused|failure):\\s*(.*)");

    /** A name in front of what begins its value, its parameters or its body. */
    private static final Pattern DECLARED = Pattern.compile("^[\\w<>\\[\\], .]+?\\b(\\w+)\\s*[=({]");

    /** What is expected: {@code output}, {@code refused} or {@code failure}, and the text of it. */
    record Expectation(String kind, String text) {}

    /** Tells whether anything is declared twice, or the shell is told more than snippets. */
    boolean redefines() {
        List<String> declared = new ArrayList<>();
        for (String line : lines) {
            Matcher name = DECLARED.matcher(line);
            boolean declares = name.find();
            if (line.startsWith("/") || (declares && declared.contains(name.group(1)))) {
                return true;
            }
            if (declares) {
                declared.add(name.group(1));
            }
        }
        return false;
    }

    static List<SessionScript> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .map(SessionScript::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SessionScript of(Path file) {
        List<String> lines = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher expect = EXPECT.matcher(line.strip());
                if (expect.matches()) {
                    expectations.add(
                            new Expectation(expect.group(1), expect.group(2).strip()));
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SessionScript(file.getFileName().toString().replace(".jsh", ""), lines, expectations);
    }
}
