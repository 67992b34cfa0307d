package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steploom.Job;
import dev.steploom.config.ConfigException;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.LoggerDefinition;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The logger of jobs that were given none. */
class DefaultLoggerTests {
    private static final Job<Void> JOB = TalkingJob.JOB;

    private final ListAppender<ILoggingEvent> library = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("dev.steploom.job.default_logger");
    private final Logger named = (Logger) LoggerFactory.getLogger("audit");

    @BeforeEach
    void listen() {
        library.start();
        for (Logger logger : List.of(root, named)) {
            logger.setAdditive(false);
            logger.setLevel(ch.qos.logback.classic.Level.INFO);
            logger.addAppender(library);
        }
    }

    @AfterEach
    void stop() {
        root.detachAppender(library);
        named.detachAppender(library);
    }

    private List<String> messages() {
        return library.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getLevel() + " " + event.getMessage())
                .toList();
    }

    private static RunConfig console(String config) {
        return RunConfig.parse("loggers: {console: {config: " + config + "}}");
    }

    @Test
    void theDefaultLoggerIsTheConsole() {
        assertThat(JOB.loggers()).containsOnlyKeys("console").containsValue(LoggerDefinition.CONSOLE);
        assertThat(JOB.hasSpecifiedLoggers()).isFalse();
    }

    @Test
    void aLoggingLibraryGetsTheMessagesUnderTheJobsNameAndDecidesTheLevel() {
        JOB.executeInProcess();

        assertThat(messages())
                .containsExactly(
                        "dev.steploom.job.default_logger INFO found 3 files",
                        "dev.steploom.job.default_logger WARN a file is empty");
    }

    @Test
    void runConfigRaisesTheLevel() {
        JOB.executeInProcess(o -> o.runConfig(console("{log_level: WARNING}")));

        assertThat(messages()).containsExactly("dev.steploom.job.default_logger WARN a file is empty");
    }

    @Test
    void runConfigNamesTheLogger() {
        JOB.executeInProcess(o -> o.runConfig(console("{name: audit, log_level: CRITICAL}")));
        assertThat(messages()).isEmpty();

        JOB.executeInProcess(o -> o.runConfig(console("{name: audit}")));
        assertThat(messages()).containsExactly("audit INFO found 3 files", "audit WARN a file is empty");
    }

    @Test
    void anUnknownLevelIsRefusedWithTheNearest() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> JOB.executeInProcess(o -> o.runConfig(console("{log_level: WARNIN}"))))
                .withMessage("The run config of job 'default_logger' does not fit: line 1, column 41: "
                        + "root:loggers:console:config:log_level: expected one of TRACE, DEBUG, INFO, WARNING, WARN, "
                        + "ERROR, CRITICAL, FATAL, found the text \"WARNIN\". Did you mean \"WARNING\"?");
    }

    @Test
    void editorsKnowTheLevels() {
        assertThat(JOB.runConfigSchema()).contains("\"enum\" : [ \"TRACE\", \"DEBUG\", \"INFO\", \"WARNING\"");
    }

    @Test
    void withoutALoggingLibraryMessagesGoToStandardError() throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("logback"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        TalkingJob.class.getName())
                .start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(error.lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d{4} - "
                                        + "dev.steploom.job.default_logger - INFO - run-1 - talks - found 3 files"),
                        line -> assertThat(line).endsWith(" - WARN - run-1 - talks - a file is empty"));
    }
}
