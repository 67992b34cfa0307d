package dev.steploom.execution;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/** A user's logger, enabled for all levels: keeps what it gets, and whether it was closed. */
final class RecordingLogger extends LegacyAbstractLogger implements LoggingEventAware, AutoCloseable {
    private static final long serialVersionUID = 1L;

    final transient List<LoggingEvent> events = new ArrayList<>();
    int closed;

    List<String> messages() {
        return events.stream()
                .map(event -> event.getLevel() + " " + event.getMessage())
                .toList();
    }

    String value(int event, String key) {
        for (KeyValuePair pair : events.get(event).getKeyValuePairs()) {
            if (pair.key.equals(key)) {
                return (String) pair.value;
            }
        }
        return null;
    }

    @Override
    public void log(LoggingEvent event) {
        events.add(event);
    }

    @Override
    public void close() {
        closed++;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable throwable) {
        throw new UnsupportedOperationException("The engine logs with run, job and step.");
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return true;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
