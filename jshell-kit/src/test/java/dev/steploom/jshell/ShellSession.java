package dev.steploom.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;

/** A session in JShell's tool, with Steploom, typed from a text. */
final class ShellSession {
    private ShellSession() {}

    /** Types lines into a shell and returns all that it prints. */
    static String type(String... lines) throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(screen, true, UTF_8)) {
            JavaShellToolBuilder builder = JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream((String.join("\n", lines) + "\n/exit\n").getBytes(UTF_8)), null)
                    .out(out, out, out)
                    .err(out, out)
                    .persistence(new HashMap<>()); // no preferences and no history of the user's
            SteploomShell.start(
                    builder, "-R-Djava.awt.headless=true", "-R-Dstdout.encoding=UTF-8", "-R-Dfile.encoding=UTF-8");
        }
        return screen.toString(UTF_8);
    }
}
