package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.stream.Stream;

/** What every cell may use by its simple name: what JShell imports, and Steploom. */
final class DefaultImports {
    static final List<String> SNIPPETS = Stream.of(
                    "java.io.*",
                    "java.math.*",
                    "java.net.*",
                    "java.nio.file.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.function.*",
                    "java.util.prefs.*",
                    "java.util.regex.*",
                    "java.util.stream.*",
                    "dev.steploom.*",
                    "static dev.steploom.Steploom.*",
                    "dev.steploom.jshell.notebook.display.Rendered",
                    "static dev.steploom.jshell.notebook.display.Display.display")
            .map(name -> "import " + name + ";")
            .toList();

    private DefaultImports() {}
}
