package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pages show of a session is what a session shows. All blocks of a page that begin with JShell's prompt are one
 * session; empty lines do not count, and {@code …} stands for what differs from run to run.
 */
class TranscriptTests {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final String PROMPT = "jshell> ";
    private static final Pattern TYPED = Pattern.compile("(?:jshell>|   \\.\\.\\.>) ?(.*)");

    @TempDir
    Path folder;

    /** A page and its blocks, line by line. */
    record Transcript(String page, List<String> lines) {
        static Transcript of(Path page) {
            List<String> lines = new ArrayList<>();
            Parser.builder().build().parse(read(page)).accept(new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock block) {
                    if (block.getLiteral().startsWith(PROMPT)) {
                        lines.addAll(withoutBlanks(block.getLiteral()));
                    }
                }
            });
            return new Transcript(page.getFileName().toString(), lines);
        }

        List<String> typed() {
            return lines.stream()
                    .map(TYPED::matcher)
                    .filter(typed -> typed.matches())
                    .map(typed -> typed.group(1))
                    .toList();
        }

        /** Returns the lines with what a screen has where they leave something out. */
        List<String> filledIn(List<String> screen) {
            List<String> filled = new ArrayList<>(lines);
            for (int i = 0; i < lines.size() && i < screen.size(); i++) {
                String pattern = Pattern.quote(lines.get(i)).replace("…", "\\E.*\\Q");
                if (screen.get(i).matches(pattern)) {
                    filled.set(i, screen.get(i));
                }
            }
            return filled;
        }

        @Override
        public String toString() {
            return page;
        }
    }

    static Stream<Transcript> transcripts() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(Transcript::of)
                .filter(transcript -> !transcript.lines().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void transcripts(Transcript transcript) throws Exception {
        List<String> screen = screen(transcript.typed());

        assertThat(screen).isEqualTo(transcript.filledIn(screen));
    }

    @Test
    void thePagesHaveTranscripts() throws IOException {
        assertThat(transcripts()).extracting(Transcript::page).contains("shell.md", "tutorial.md");
    }

    /** Types lines and returns what they show, from the first prompt to the one behind the last line. */
    private List<String> screen(List<String> typed) throws Exception {
        List<String> options = new ArrayList<>(List.of(ShellSession.OWN_JVM));
        options.add("-R-Duser.dir=" + folder); // for what the session writes
        String screen = ShellSession.type(typed, seen -> List.of(), options.toArray(String[]::new));
        int begin = screen.indexOf(PROMPT + typed.get(0));
        int end = screen.indexOf(PROMPT + ShellSession.SHOW_MARK);
        assertThat(begin).as("the first line that was typed, in " + screen).isBetween(0, end);
        return withoutBlanks(screen.substring(begin, end));
    }

    private static List<String> withoutBlanks(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
