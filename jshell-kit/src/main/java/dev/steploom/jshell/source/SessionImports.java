package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What scripts and notebooks see by its simple name, here as in Jupyter. */
public final class SessionImports {
    private static final String STARTUP = "/dev/steploom/jshell/steploom.jsh";

    /** What JShell imports, what the shell's start-up imports, and {@code Rendered}; each a snippet. */
    public static final List<String> ALL = all();

    /** {@code display(x)}, which a kernel of Jupyter has its own of. */
    public static final String DISPLAY = "import static dev.steploom.jshell.notebook.display.Display.display;";

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
        imports.add("import dev.steploom.jshell.notebook.display.Rendered;");
        return List.copyOf(imports);
    }
}
