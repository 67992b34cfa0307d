package dev.steploom.execution;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.LoggerContext;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventListener;
import dev.steploom.event.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The loggers of one run: passes each message on to those that are enabled for its level, with run, job and step. One that
 * throws gets no more messages of the run.
 */
final class RunLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient RunState state;
    private final String jobName;
    private final String runId;
    private final transient List<Logger> targets = new CopyOnWriteArrayList<>();
    private final transient List<Logger> made = new ArrayList<>();
    private transient @Nullable RunLog log;

    private RunLogger(RunState state, String jobName, String runId) {
        this.state = state;
        this.jobName = jobName;
        this.runId = runId;
        this.name = "dev.steploom.job." + jobName;
    }

    /**
     * Makes the loggers of a run.
     *
     * @throws dev.steploom.definition.LoggerException at the first that cannot be made; those made before are closed
     */
    static RunLogger open(
            JobDefinition job, ResolvedRunConfig config, RunState state, String runId, Map<String, String> tags) {
        RunLogger logger = new RunLogger(state, job.name(), runId);
        try {
            config.loggers().forEach((key, values) -> {
                LoggerDefinition definition = job.loggers().get(key);
                if (definition != null) {
                    logger.add(definition, new LoggerContext(key, values, job.name(), runId, tags));
                }
            });
            if (logger.targets.isEmpty()) {
                String key = LoggerDefinition.CONSOLE_KEY;
                logger.add(LoggerDefinition.CONSOLE, new LoggerContext(key, null, job.name(), runId, tags));
            }
            return logger;
        } catch (RuntimeException | Error notMade) {
            logger.close();
            throw notMade;
        }
    }

    private void add(LoggerDefinition definition, LoggerContext context) {
        Logger target = definition.create(context);
        made.add(target);
        targets.add(target);
    }

    /** Lets the event log say which logger threw. */
    void complainIn(RunLog eventLog) {
        this.log = eventLog;
    }

    /** Adds a listener that logs every event, if any logger is to see such detail. Messages and failures are logged anyway. */
    List<EventListener> alsoListening(List<EventListener> listeners) {
        if (!isTraceEnabled()) {
            return listeners;
        }
        List<EventListener> all = new ArrayList<>(listeners);
        all.add(event -> {
            if (!(event instanceof Event.LogMessage || event instanceof Event.StepFailed)) {
                write(Level.TRACE, event.toString(), null, EventLog.NO_STEP);
            }
        });
        return all;
    }

    /**
     * Passes a message on.
     *
     * @param step the step's number, or {@link EventLog#NO_STEP}
     */
    void write(Level level, String text, @Nullable Throwable throwable, int step) {
        for (Logger target : targets) {
            try {
                if (target.isEnabledForLevel(level)) {
                    LoggingEventBuilder event = target.atLevel(level)
                            .setCause(throwable)
                            .addKeyValue("run", runId)
                            .addKeyValue("job", jobName);
                    if (step != EventLog.NO_STEP) {
                        event = event.addKeyValue("step", state.stepKey(step));
                    }
                    event.log(text);
                }
            } catch (RuntimeException | Error broken) {
                drop(target, broken);
            }
        }
    }

    private void drop(Logger target, Throwable broken) {
        RunLog events = log;
        if (targets.remove(target) && events != null) {
            String text = "The logger " + target.getClass().getName() + " threw " + ErrorInfo.of(broken)
                    + " and gets no more messages of this run.";
            events.message(EventLog.NO_STEP, Level.ERROR, text, broken);
        }
    }

    /** Closes those loggers that can be closed; the run has ended, so that what they throw is nobody's failure any more. */
    void close() {
        for (Logger logger : made) {
            try {
                if (logger instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            } catch (Exception | Error broken) {
                LoggerFactory.getLogger(name)
                        .error(
                                "The logger {} could not be closed after run {}",
                                logger.getClass().getName(),
                                runId,
                                broken);
            }
        }
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        String text = MessageFormatter.basicArrayFormat(pattern, arguments);
        write(level, text == null ? "null" : text, throwable, EventLog.NO_STEP);
    }

    private boolean anyEnabled(Level level) {
        for (Logger target : targets) {
            try {
                if (target.isEnabledForLevel(level)) {
                    return true;
                }
            } catch (RuntimeException | Error broken) {
                drop(target, broken);
            }
        }
        return false;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return RunLogger.class.getName();
    }

    @Override
    public boolean isTraceEnabled() {
        return anyEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return anyEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return anyEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return anyEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return anyEnabled(Level.ERROR);
    }
}
