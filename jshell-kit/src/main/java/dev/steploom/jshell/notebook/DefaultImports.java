package dev.steploom.jshell.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every cell may use by its simple name, in a notebook of ours as in Jupyter. */
public final class DefaultImports {
    private static final String STARTUP = "/dev/steploom/jshell/steploom.jsh";

    /** What JShell imports, what the shell's start-up imports, and {@code Rendered}; each a snippet. */
    public static final List<String> SNIPPETS = snippets();

    /** {@code display(x)}, which a kernel of Jupyter has its own of. */
    static final String DISPLAY = "import static dev.steploom.jshell.notebook.display.Display.display;";

    private DefaultImports() {}

    private static List<String> snippets() {
        List<String> imports = new ArrayList<>(List.of(
                "import java.io.*;",
                "import java.math.*;",
                "import java.net.*;",
                "import java.nio.file.*;",
                "import java.util.*;",
                "import java.util.concurrent.*;",
                "import java.util.function.*;",
                "import java.util.prefs.*;",
                "import java.util.regex.*;",
                "import java.util.stream.*;"));
        try (InputStream startup = DefaultImports.class.getResourceAsStream(STARTUP)) {
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
