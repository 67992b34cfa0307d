package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steploom.Job;
import dev.steploom.JobOptions;
import dev.steploom.Op0;
import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.LoggerException;
import dev.steploom.definition.OpContext;
import dev.steploom.event.Event;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Where the messages of a run go besides its event log. */
class LoggerTests {
    record Mail(String to, int limit) {
        Mail {
            if (limit > 100) {
                throw new IllegalArgumentException("nobody reads " + limit + " mails");
            }
        }
    }

    private static final Op0<Void> TALKS = op("talks", (OpContext context) -> {
        context.log().debug("looking at {}", "files");
        context.log().info("found {} files", 3);
        context.log().error("a file is empty", new IOException("empty"));
    });

    private final RecordingLogger logger = new RecordingLogger();
    private final RecordingLogger other = new RecordingLogger();

    private static Job<Void> talks(Consumer<? super JobOptions> options) {
        return job("talks_job", () -> TALKS.call(), options);
    }

    private static LoggerDefinition to(RecordingLogger logger) {
        return LoggerDefinition.of(logger);
    }

    @Test
    void anOpMayAskWhetherItIsWorthToSayMore() {
        Op0<String> asks = op(
                "asks",
                (OpContext context) -> context.log().isTraceEnabled() + " "
                        + context.log().isDebugEnabled() + " " + context.log().isInfoEnabled() + " "
                        + context.log().isWarnEnabled() + " " + context.log().isErrorEnabled());

        assertThat(job(
                                "asking",
                                () -> asks.call(),
                                j -> j.logger("mine", to(logger).atLeast(Level.WARN)))
                        .executeInProcess()
                        .output())
                .isEqualTo("false true true true true"); // All but traces are kept as events, whoever else listens.
    }

    @Test
    void aLoggerGetsWhatOpsSayWithRunJobAndStep() {
        talks(j -> j.logger("mine", to(logger).atLeast(Level.INFO))).executeInProcess(o -> o.runId("run-1"));

        assertThat(logger.messages()).containsExactly("INFO found 3 files", "ERROR a file is empty");
        assertThat(logger.value(0, "run")).isEqualTo("run-1");
        assertThat(logger.value(0, "job")).isEqualTo("talks_job");
        assertThat(logger.value(0, "step")).isEqualTo("talks");
        assertThat(logger.events.get(1).getThrowable()).hasMessage("empty");
    }

    @Test
    void eachLoggerHasALevelOfItsOwnAndTheEventLogHasNone() {
        JobExecutionResult result = talks(j -> j.logger("quiet", to(logger).atLeast(Level.ERROR))
                        .logger("chatty", to(other).atLeast(Level.INFO)))
                .executeInProcess();

        assertThat(logger.messages()).containsExactly("ERROR a file is empty");
        assertThat(other.messages()).containsExactly("INFO found 3 files", "ERROR a file is empty");
        assertThat(result.events(Event.LogMessage.class))
                .extracting(Event.LogMessage::message)
                .containsExactly("looking at files", "found 3 files", "a file is empty");
    }

    @Test
    void aRunUsesTheLoggersThatItsConfigNames() {
        talks(j -> j.logger("first", to(logger)).logger("second", to(other)))
                .executeInProcess(o -> o.runConfig(RunConfig.parse("loggers: {second: {}}")));

        assertThat(logger.messages()).isEmpty();
        assertThat(other.messages()).contains("INFO found 3 files");
    }

    @Test
    void aRunWhoseConfigNamesNoneUsesThoseThatNeedNoConfig() {
        LoggerDefinition mails = LoggerDefinition.of(Mail.class, mail -> logger);
        talks(j -> j.logger("mails", mails).logger("second", to(other))).executeInProcess();

        assertThat(logger.messages()).isEmpty();
        assertThat(other.messages()).contains("INFO found 3 files");
    }

    @Test
    void aLoggerIsMadeOfItsConfigAsARecord() {
        List<Mail> made = new ArrayList<>();
        LoggerDefinition mails = LoggerDefinition.of(Mail.class, mail -> {
            made.add(mail);
            return logger;
        });
        talks(j -> j.logger("mails", mails))
                .executeInProcess(o -> o.runConfig(RunConfig.builder()
                        .logger("mails", new Mail("ops@example.org", 5))
                        .build()));

        assertThat(made).containsExactly(new Mail("ops@example.org", 5));
        assertThat(logger.messages()).contains("INFO found 3 files");
    }

    @Test
    void aLoggerIsMadeOnceARunWithItsKeyJobAndRun() {
        List<String> made = new ArrayList<>();
        LoggerDefinition perRun = LoggerDefinition.from(context -> {
            made.add(context.key() + " " + context.jobName() + " " + context.runId() + " " + context.runTags());
            return logger;
        });
        talks(j -> j.logger("mine", perRun).tags(Map.of("team", "blue"))).executeInProcess(o -> o.runId("run-1"));

        assertThat(made).containsExactly("mine talks_job run-1 {team=blue}");
    }

    @Test
    void configThatALoggerRefusesIsToldWithItsPath() {
        Job<Void> job = talks(j -> j.logger("mails", LoggerDefinition.of(Mail.class, mail -> logger)));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> job.executeInProcess(
                        o -> o.runConfig(RunConfig.parse("loggers: {mails: {config: {to: ann, limit: 101}}}"))))
                .withMessage("The run config of job 'talks_job' does not fit: line 1, column 27: "
                        + "root:loggers:mails:config: Mail refuses these values: nobody reads 101 mails");
    }

    @Test
    void aConfiguredLoggerGetsItsConfigFromWhatItWasConfiguredWith() {
        List<Mail> made = new ArrayList<>();
        LoggerDefinition mails = LoggerDefinition.of(Mail.class, mail -> {
            made.add(mail);
            return logger;
        });
        talks(j -> j.logger("fixed", mails.configured(new Mail("ann", 1)))
                        .logger(
                                "half",
                                mails.configured(
                                        ConfigField.of(ConfigType.STRING).withDefault("bob"),
                                        to -> Map.of("to", to, "limit", 2))))
                .executeInProcess();

        assertThat(made).containsExactly(new Mail("ann", 1), new Mail("bob", 2));
    }

    @Test
    void whatALoggerWasConfiguredWithIsChecked() {
        LoggerDefinition mails = LoggerDefinition.of(Mail.class, mail -> logger).configured(Map.of("too", "ann"));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> talks(j -> j.logger("mails", mails)).executeInProcess())
                .withMessage("""
                        The config that logger "mails" was configured with has 2 problems:
                          - root:config: there is no field "too" here. Did you mean "to"?
                          - root:config: the fields "to", "limit" are missing. Add them: to: "text", limit: 1.""");
    }

    @Test
    void loggersGetWhatFailedBesidesWhatOpsSay() {
        Op0<Void> fails = op("fails", (OpContext context) -> {
            throw new IllegalStateException("boom");
        });
        job("j", () -> fails.call(), j -> j.logger("mine", to(logger).atLeast(Level.WARN)))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(logger.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR Step 'fails' of job 'j' failed: IllegalStateException: boom (op 'fails' is called at");
    }

    @Test
    void loggersGetWhyAResourceCannotBeMade() {
        ResourceKey<String> server = new ResourceKey<>("server", String.class);
        Op0<Void> asks = op("asks", (OpContext context) -> context.log().info(context.resource(server)))
                .requires(server);
        job(
                        "j",
                        () -> asks.call(),
                        j -> j.logger("mine", to(logger).atLeast(Level.WARN))
                                .resource(server, ResourceDefinition.from(() -> {
                                    throw new IOException("refused");
                                })))
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(logger.messages())
                .containsExactly("ERROR The resource \"server\" could not be made: IOException: refused");
    }

    @Test
    void aLoggerThatIsEnabledForAllLevelsGetsEveryEventOnce() {
        Op0<Void> quiet = op("quiet", (OpContext context) -> {});
        JobExecutionResult result =
                job("j", () -> quiet.call(), j -> j.logger("mine", to(logger))).executeInProcess();

        assertThat(logger.messages())
                .containsExactlyElementsOf(
                        result.events().stream().map(event -> "TRACE " + event).toList());
    }

    @Test
    void aLoggerThatThrowsGetsNoMoreMessagesAndTheRunGoesOn() {
        LoggerDefinition broken = LoggerDefinition.from(context -> new BrokenLogger());
        JobExecutionResult result = talks(j ->
                        j.logger("broken", broken).logger("mine", to(logger).atLeast(Level.INFO)))
                .executeInProcess();

        assertThat(result.success()).isTrue();
        assertThat(logger.messages()).containsExactly("INFO found 3 files", "ERROR a file is empty");
        assertThat(result.events(Event.LogMessage.class))
                .extracting(Event.LogMessage::message)
                .containsExactly(
                        "looking at files",
                        "found 3 files",
                        "The logger dev.steploom.execution.BrokenLogger threw IllegalStateException: disk full "
                                + "and gets no more messages of this run.",
                        "a file is empty");
    }

    @Test
    void aRunDoesNotBeginWithoutItsLoggers() {
        LoggerDefinition unreachable = LoggerDefinition.from(context -> {
            throw new IOException("no route to host");
        });
        Job<Void> job = talks(
                j -> j.logger("made", LoggerDefinition.from(context -> logger)).logger("unreachable", unreachable));

        assertThatExceptionOfType(LoggerException.class)
                .isThrownBy(job::executeInProcess)
                .withMessage("Logger \"unreachable\" of job 'talks_job' cannot be made: IOException: no route to host. "
                        + "The run did not begin.")
                .withCauseInstanceOf(IOException.class)
                .satisfies(thrown -> assertThat(thrown.key()).isEqualTo("unreachable"));
        assertThat(logger.closed).as("what was made before is closed").isEqualTo(1);
    }

    @Test
    void aLoggerThatIsNullIsRefused() {
        assertThatExceptionOfType(LoggerException.class)
                .isThrownBy(() -> talks(j -> j.logger("mine", LoggerDefinition.from(context -> null)))
                        .executeInProcess())
                .withMessage("Logger \"mine\" of job 'talks_job' is null. Its function has to return a logger. "
                        + "The run did not begin.");
    }

    @Test
    void whatWasMadeForARunIsClosedAfterItAndWhatExistedIsLeftOpen() {
        talks(j -> j.logger("made", LoggerDefinition.from(context -> logger).atLeast(Level.WARN))
                        .logger("given", to(other)))
                .executeInProcess();

        assertThat(logger.closed).isEqualTo(1);
        assertThat(other.closed).isZero();
    }
}
