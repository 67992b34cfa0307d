package dev.steploom.examples.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.terminal.Terminal.Look;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void aTableHasItsNumbersToTheRight() {
        Terminal.plain(out)
                .table(List.of(List.of("Reason", "Rows"), List.of("duplicate", "25"), List.of("x", "1,000")));

        assertThat(printed()).isEqualTo("  Reason      Rows\n  duplicate     25\n  x          1,000\n");
    }

    @Test
    void coloursAreShownOnlyWhereTheyAreWanted() {
        assertThat(Terminal.plain(out).in(Look.RED, "text")).isEqualTo("text");
        assertThat(Terminal.live(out).in(Look.RED, "text")).isEqualTo("\u001b[31mtext\u001b[0m");
    }

    @Test
    void whereNobodyLooksProgressIsALineForEachPart() {
        try (ProgressBar bar = new ProgressBar(Terminal.plain(out), 10)) {
            bar.advance("2013-01  31 days");
            bar.fail("2013-02  disk full");
        }

        assertThat(printed()).isEqualTo("   1/10  2013-01  31 days\n   2/10  ✘ 2013-02  disk full\n");
    }

    @Test
    void whereSomebodyLooksProgressIsOneLineThatIsDrawnAgain() {
        try (ProgressBar bar = new ProgressBar(Terminal.live(out), 2)) {
            bar.advance("one");
            bar.advance("two");
        }

        assertThat(printed().replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(redrawn("─".repeat(32) + "  0/2  ")
                        + redrawn("━".repeat(16) + "─".repeat(16) + "  1/2  one")
                        + redrawn("━".repeat(32) + "  2/2  two")
                        + "\n");
    }

    @Test
    void aFailureStaysAboveTheBar() {
        try (ProgressBar bar = new ProgressBar(Terminal.live(out), 2)) {
            bar.fail("disk full");
            bar.advance("two");
        }

        assertThat(printed().replaceAll("\u001b\\[\\d+m", ""))
                .contains("\r\u001b[K  ✘ disk full\n\r\u001b[K  ━")
                .endsWith("2/2  two\n");
    }

    private static String redrawn(String text) {
        return "\r\u001b[K  " + text;
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
