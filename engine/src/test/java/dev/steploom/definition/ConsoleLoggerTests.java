package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** The lines that are written where no logging library writes them. */
class ConsoleLoggerTests {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneId.of("+01:00"));

    private ConsoleLogger logger(Level least, boolean colors) {
        return new ConsoleLogger("audit", least, colors, () -> out, clock);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aLineHasTimeNameLevelRunStepAndText() {
        logger(Level.INFO, false)
                .atInfo()
                .addKeyValue("run", "run-1")
                .addKeyValue("job", "j")
                .addKeyValue("step", "load")
                .log("found {} files", 3);

        assertThat(written()).isEqualTo("2026-03-01 13:00:00 +0100 - audit - INFO - run-1 - load - found 3 files\n");
    }

    @Test
    void timesAreGreenAndErrorsRedOnATerminal() {
        logger(Level.INFO, true).error("broken");

        assertThat(written())
                .isEqualTo("\u001b[32m2026-03-01 13:00:00 +0100\u001b[0m - audit - \u001b[31mERROR\u001b[0m - "
                        + "\u001b[31mbroken\u001b[0m\n");
    }

    @Test
    void aThrowableShowsItsStackTrace() {
        logger(Level.INFO, false).warn("broken", new IllegalStateException("boom"));

        assertThat(written())
                .startsWith("2026-03-01 13:00:00 +0100 - audit - WARN - broken\n"
                        + "java.lang.IllegalStateException: boom\n\tat dev.steploom.definition.ConsoleLoggerTests.");
    }

    @Test
    void lowerLevelsAreNotWritten() {
        ConsoleLogger logger = logger(Level.WARN, false);
        logger.info("found 3 files");
        logger.atDebug().log("looking");

        assertThat(written()).isEmpty();
        assertThat(logger.isInfoEnabled()).isFalse();
        assertThat(logger.isWarnEnabled()).isTrue();
    }
}
