package dev.steploom.execution;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventListener;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** The event log of a run, its writers, and those who listen. */
final class RunLog {
    /** A message of a thread that runs no step. */
    record Foreign(int step, EventPayload.Message message) {}

    private static final ThreadLocal<@Nullable LogWriter> CURRENT = new ThreadLocal<>();

    private final String runId;
    private final EventLog log;
    private final RunState state;
    private final RunClock clock;
    private final List<EventListener> listeners;
    private final boolean shortens;
    private final Queue<Foreign> fromOtherThreads = new ConcurrentLinkedQueue<>();

    /**
     * Makes an empty log.
     *
     * @param shortens whether a step that goes its usual way may be one row
     */
    RunLog(String runId, RunState state, RunClock clock, List<EventListener> listeners, boolean shortens) {
        this.runId = runId;
        this.state = state;
        this.clock = clock;
        this.listeners = new CopyOnWriteArrayList<>(listeners);
        this.shortens = shortens && listeners.isEmpty();
        this.log = new EventLog(clock.now(), clock.nanoTime());
    }

    String runId() {
        return runId;
    }

    EventLog events() {
        return log;
    }

    /** Makes a writer of the events that follow all others so far. */
    LogWriter nextWriter() {
        LogWriter writer = new LogWriter(this, state, log.nextLane());
        writer.tick();
        return writer;
    }

    /** Makes a writer of events that happen at the same time as those of the last writer. */
    LogWriter writerBeside() {
        LogWriter writer = new LogWriter(this, state, log.laneBeside());
        writer.tick();
        return writer;
    }

    /** Says that the thread that calls writes with this writer from now on. */
    void enter(LogWriter writer) {
        writer.take(CURRENT.get());
        CURRENT.set(writer);
    }

    /** Says that the thread that calls writes no more, or again as it did before: a step may run a job of its own. */
    void leave() {
        LogWriter writer = CURRENT.get();
        LogWriter outer = writer == null ? null : writer.outer();
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** What the thread that calls is at work on; between the steps of an inner run, that is the outer run's step. */
    static @Nullable CurrentWork currentWork() {
        for (LogWriter writer = CURRENT.get(); writer != null; writer = writer.outer()) {
            CurrentWork work = writer.work();
            if (work != null) {
                return work;
            }
        }
        return null;
    }

    /** Adds a message; one from a thread that runs no step joins the log when such a thread writes next. */
    void message(int step, Level level, String text, @Nullable Throwable error) {
        EventPayload.Message message =
                new EventPayload.Message(level, text, error == null ? null : ErrorInfo.of(error));
        LogWriter writer = CURRENT.get();
        while (writer != null && !writer.writesTo(this)) {
            writer = writer.outer();
        }
        if (writer == null) {
            fromOtherThreads.add(new Foreign(step, message));
        } else {
            writer.message(step, message);
        }
    }

    long nanoTime() {
        return clock.nanoTime();
    }

    boolean shortens() {
        return shortens;
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Nullable
    Foreign poll() {
        return fromOtherThreads.poll();
    }

    /** Writes an event and tells of it; one event after the other, so that all listeners hear them in one order. */
    synchronized void appendAndTell(
            LogWriter writer, EventType type, int step, int arg, int detail, long time, @Nullable Object payload) {
        writer.lane().append(type, step, arg, detail, time, payload);
        Event event = log.lastOf(writer.lane(), state);
        Map<EventListener, Throwable> broken = Map.of();
        for (EventListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (Throwable e) {
                broken = broken.isEmpty() ? new LinkedHashMap<>() : broken;
                broken.put(listener, e);
            }
        }
        listeners.removeAll(broken.keySet());
        // Only now: the messages are events too, and every listener hears of events in their order.
        broken.forEach((listener, error) -> writer.message(
                EventLog.NO_STEP,
                new EventPayload.Message(
                        Level.ERROR,
                        "The event listener " + listener.getClass().getName() + " threw " + ErrorInfo.of(error)
                                + " and is told of no more events of this run.",
                        ErrorInfo.of(error))));
    }
}
