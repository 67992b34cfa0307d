package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a session sees by its simple name: what JShell imports, and what the shell's start-up script does. */
final class SessionImports {
    private static final String STARTUP = "/dev/steploom/jshell/steploom.jsh";

    static final List<String> ALL = all();

    private SessionImports() {}

    private static List<String> all() {
        List<String> imports = new ArrayList<>();
        for (String name : List.of(
                "io",
                "math",
                "net",
                "nio.file",
                "util",
                "util.concurrent",
                "util.function",
                "util.prefs",
                "util.regex",
                "util.stream")) {
            imports.add("import java." + name + ".*;");
        }
        try (InputStream startup = SessionImports.class.getResourceAsStream(STARTUP)) {
            new String(Objects.requireNonNull(startup).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("import "))
                    .forEach(imports::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(imports);
    }
}
