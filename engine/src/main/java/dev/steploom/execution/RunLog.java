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

/** Writes the event log of a run and tells the listeners. The thread that runs the steps owns it. */
final class RunLog {
    private record Foreign(int step, EventPayload.Message message) {}

    private final EventLog log;
    private final RunState state;
    private final RunClock clock;
    private final Thread owner = Thread.currentThread();
    private final List<EventListener> listeners;
    private final Queue<Foreign> fromOtherThreads = new ConcurrentLinkedQueue<>();
    private long now;

    RunLog(RunState state, RunClock clock, List<EventListener> listeners) {
        this.state = state;
        this.clock = clock;
        this.listeners = new CopyOnWriteArrayList<>(listeners);
        this.now = clock.nanoTime();
        this.log = new EventLog(clock.now(), now);
    }

    EventLog events() {
        return log;
    }

    boolean isOwner() {
        return Thread.currentThread() == owner;
    }

    /** Reads the clock; events that follow carry this time until the next call. */
    void tick() {
        now = clock.nanoTime();
    }

    void add(EventType type, int step, int arg) {
        add(type, step, arg, 0, null);
    }

    void add(EventType type, int step, int arg, int detail, @Nullable Object payload) {
        log.append(type, step, arg, detail, now, payload);
        if (!listeners.isEmpty()) {
            tell();
        }
    }

    /** Adds a message; one from another thread joins the log when the step's own thread writes next. */
    void message(int step, Level level, String text, @Nullable Throwable error) {
        EventPayload.Message message =
                new EventPayload.Message(level, text, error == null ? null : ErrorInfo.of(error));
        if (isOwner()) {
            tick();
            add(EventType.LOG_MESSAGE, step, 0, 0, message);
        } else {
            fromOtherThreads.add(new Foreign(step, message));
        }
    }

    void takeFromOtherThreads() {
        for (Foreign next = fromOtherThreads.poll(); next != null; next = fromOtherThreads.poll()) {
            add(EventType.LOG_MESSAGE, next.step, 0, 0, next.message);
        }
    }

    private void tell() {
        Event event = log.eventAt(log.size() - 1, state);
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
        broken.forEach((listener, error) -> message(
                EventLog.NO_STEP,
                Level.ERROR,
                "The event listener " + listener.getClass().getName() + " threw " + ErrorInfo.of(error)
                        + " and is told of no more events of this run.",
                error));
    }
}
