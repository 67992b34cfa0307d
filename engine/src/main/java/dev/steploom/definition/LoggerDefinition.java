package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import dev.steploom.config.ConfigField;
import dev.steploom.event.ErrorInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Where the messages of a run go besides its event log, which keeps them all. Immutable: every method that changes
 * something returns a copy.
 *
 * <pre>{@code
 * LoggerDefinition.of(LoggerFactory.getLogger("audit")).atLeast(Level.WARN)
 * LoggerDefinition.of(Mail.class, mail -> new MailLogger(mail.to()))      // record Mail(String to, ...) is its config
 * LoggerDefinition.from(context -> new FileLogger(context.runId()))       // AutoCloseable: closed when the run has ended
 * }</pre>
 *
 * <p>A run makes those loggers that its config names under {@code loggers}; if it names none, all loggers of the job
 * whose config may be left out. A message goes to each that is enabled for its level.
 */
public final class LoggerDefinition {
    /** The key of the default logger. */
    public static final String CONSOLE_KEY = "console";

    /**
     * The default: the console. Messages go to the SLF4J logger {@code dev.steploom.job.<job>}, so that a logging library
     * decides how they look and which are shown; where there is no such library, to standard error from {@code INFO} on,
     * in colours if that is a terminal. Its config has the fields {@code log_level} and {@code name}.
     */
    public static final LoggerDefinition CONSOLE = ConsoleOptions.definition();

    private final @Nullable ConfigField config;
    private final LoggerFunction maker;
    private final @Nullable Level least;
    private final List<ConfiguredLink> configured;
    private final @Nullable String description;

    private LoggerDefinition(
            @Nullable ConfigField config,
            LoggerFunction maker,
            @Nullable Level least,
            List<ConfiguredLink> configured,
            @Nullable String description) {
        this.config = config;
        this.maker = maker;
        this.least = least;
        this.configured = configured;
        this.description = description;
    }

    /**
     * Uses a logger that exists already; it is not closed.
     *
     * @param logger where messages go
     * @return its definition
     */
    public static LoggerDefinition of(Logger logger) {
        given(logger, "logger");
        return from(context -> LeastLevelLogger.leftOpen(logger));
    }

    /**
     * Makes a logger of a record at the start of each run.
     *
     * @param type the record that is the logger's config, or the class of a single value
     * @param maker makes the logger
     * @param <C> the type of its config
     * @return its definition
     */
    public static <C> LoggerDefinition of(Class<C> type, Function<? super C, ? extends Logger> maker) {
        given(maker, "maker");
        ConfigField field = ConfigField.of(type);
        return from(context -> maker.apply(
                        field.read(type, context.config(), "the config of logger \"" + context.key() + "\"")))
                .withConfig(field);
    }

    /**
     * Makes a logger of config at the start of each run.
     *
     * @param config what it takes
     * @param maker makes the logger of the resolved config
     * @return its definition
     */
    public static LoggerDefinition of(ConfigField config, Function<@Nullable Object, ? extends Logger> maker) {
        given(config, "config");
        given(maker, "maker");
        return from(context -> maker.apply(context.config())).withConfig(config);
    }

    /**
     * Makes a logger at the start of each run.
     *
     * @param maker makes it
     * @return its definition, which takes any config
     */
    public static LoggerDefinition from(LoggerFunction maker) {
        return new LoggerDefinition(null, given(maker, "maker"), null, List.of(), null);
    }

    /**
     * Says what config the logger takes.
     *
     * @param field the type of its config, and what holds when none is given
     * @return a copy with this config
     */
    public LoggerDefinition withConfig(ConfigField field) {
        return new LoggerDefinition(given(field, "field"), maker, least, configured, description);
    }

    /**
     * Gives the logger a config that holds in every run.
     *
     * @param values config that fits this logger, checked when a run begins
     * @return a logger that needs no config
     */
    public LoggerDefinition configured(@Nullable Object values) {
        return madeOf(null, config -> values);
    }

    /**
     * Gives the logger another config, from which its own is made.
     *
     * @param field what the new logger takes
     * @param function makes this logger's config of the new logger's
     * @return a logger with that config
     */
    public LoggerDefinition configured(
            ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        return madeOf(given(field, "field"), given(function, "function"));
    }

    /**
     * Gives the logger a record as config, from which its own is made.
     *
     * @param record the record
     * @param function makes this logger's config of the record
     * @param <T> the record
     * @return a logger with that config
     */
    public <T extends Record> LoggerDefinition configured(
            Class<T> record, Function<T, ? extends @Nullable Object> function) {
        given(function, "function");
        ConfigField field = ConfigField.of(record);
        return madeOf(field, values -> function.apply(field.read(record, values, "the config of a configured logger")));
    }

    private LoggerDefinition madeOf(
            @Nullable ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        ConfiguredLink link = new ConfiguredLink(function, config);
        return new LoggerDefinition(field, maker, least, ConfiguredLink.before(link, configured), description);
    }

    /**
     * Keeps messages of lower levels from the logger.
     *
     * @param level the least level that it gets
     * @return a copy with this level
     */
    public LoggerDefinition atLeast(Level level) {
        return new LoggerDefinition(config, maker, given(level, "level"), configured, description);
    }

    /**
     * Says what the logger is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public LoggerDefinition describedAs(@Nullable String text) {
        return new LoggerDefinition(config, maker, least, configured, text);
    }

    /**
     * Returns what config it takes.
     *
     * @return the type of its config; null if any will do
     */
    public @Nullable ConfigField config() {
        return config;
    }

    /** How its config becomes that of the logger it was made of, and so on; empty if it was not made of another. */
    List<ConfiguredLink> configured() {
        return configured;
    }

    /**
     * Returns what it is for.
     *
     * @return the description, if told
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Makes the logger of a run.
     *
     * @param context its resolved config, and the run
     * @return the logger
     * @throws LoggerException if it cannot be made
     */
    public Logger create(LoggerContext context) {
        String which = "Logger \"" + context.key() + "\" of job '" + context.jobName() + "' ";
        Logger made;
        try {
            made = maker.create(context);
        } catch (Exception thrown) {
            throw new LoggerException(
                    context.key(),
                    which + "cannot be made: " + ErrorInfo.of(thrown) + ". The run did not begin.",
                    thrown);
        }
        if (made == null) {
            throw new LoggerException(
                    context.key(),
                    which + "is null. Its function has to return a logger. The run did not begin.",
                    null);
        }
        return least == null ? made : LeastLevelLogger.of(made, least);
    }

    /**
     * Returns the definition as a user reads it.
     *
     * @return its description and config
     */
    @Override
    public String toString() {
        String what = description == null ? "made per run" : description;
        return "logger (" + what + (least == null ? "" : ", from " + least + " on") + ")";
    }
}
