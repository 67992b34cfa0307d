package dev.steploom.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.tool.JavaShellToolBuilder;

/** A session in JShell's tool, with Steploom, typed from a text. */
final class ShellSession {
    /** A JVM of the session's own, as in a shell that a user starts. */
    static final String[] OWN_JVM = {
        "-R-Djava.awt.headless=true",
        "-R-Dstdout.encoding=UTF-8",
        "-R-Dfile.encoding=UTF-8",
        "-R-XX:TieredStopAtLevel=1",
        "-R-XX:+UseSerialGC"
    };

    /** In this JVM: quicker, but a method that is redefined takes the variables that use it with it. */
    static final String[] THIS_JVM = {"--execution", "local"};

    private static final String MARK = "typed so far";
    static final String SHOW_MARK = "\"typed so\" + \" far\"";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Deque<String> lines = new ArrayDeque<>();

    private ShellSession(Collection<String> lines) {
        this.lines.addAll(lines);
    }

    /** Types lines into a shell and returns all that it prints. */
    static String type(String... lines) throws Exception {
        return type(Arrays.asList(lines), screen -> List.of(), OWN_JVM);
    }

    /** Types lines, then those that somebody chooses who has seen the screen, and returns all that the shell prints. */
    static String type(List<String> lines, Function<String, List<String>> next, String... options) throws Exception {
        ShellSession session = new ShellSession(lines);
        session.lines.add(SHOW_MARK);
        try (PrintStream out = new PrintStream(session.screen, true, UTF_8)) {
            JavaShellToolBuilder builder = JavaShellToolBuilder.builder()
                    .in(session.new Keyboard(next), null)
                    .out(out, out, out)
                    .err(out, out)
                    .persistence(new HashMap<>()); // no preferences and no history of the user's
            SteploomShell.start(builder, options);
        }
        return session.screen.toString(UTF_8);
    }

    /** Gives one line at a time; the lines of who has seen the screen come when all before has been carried out. */
    private final class Keyboard extends InputStream {
        private final Function<String, List<String>> next;
        private boolean asked;
        private byte[] line = new byte[0];
        private int at;

        Keyboard(Function<String, List<String>> next) {
            this.next = next;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == line.length && !nextLine()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean nextLine() {
            if (lines.isEmpty() && !asked) {
                asked = true;
                lines.addAll(next.apply(screenWithMark()));
                lines.add("/exit");
            }
            if (lines.isEmpty()) {
                return false;
            }
            line = (lines.poll() + "\n").getBytes(UTF_8);
            at = 0;
            return true;
        }

        private String screenWithMark() {
            String text = screen.toString(UTF_8);
            while (!text.contains(MARK)) {
                Thread.onSpinWait();
                text = screen.toString(UTF_8);
            }
            return text;
        }
    }
}
