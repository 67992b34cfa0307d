package dev.steploom.execution;

import dev.steploom.event.EventLane;
import dev.steploom.event.EventLog;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import dev.steploom.event.UsualEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of the steps that one thread runs. While a step goes its usual way nothing is written but a count;
 * at its end it becomes one row. As soon as something else happens, the events so far are written one by one.
 */
final class LogWriter {
    private final RunLog log;
    private final RunState state;
    private final EventLane lane;
    private Thread owner = Thread.currentThread();
    private @Nullable LogWriter outer;
    private long now;

    private int step = EventLog.NO_STEP;
    private int usualSoFar; // Events of the step that are counted, not written yet.
    private long usualStart;
    private @Nullable Supplier<@Nullable CurrentWork> otherWork;

    LogWriter(RunLog log, RunState state, EventLane lane) {
        this.log = log;
        this.state = state;
        this.lane = lane;
    }

    /** Hands the writer to the thread that calls, which wrote with another one until now, if any. */
    void take(@Nullable LogWriter before) {
        owner = Thread.currentThread();
        outer = before;
    }

    @Nullable
    LogWriter outer() {
        return outer;
    }

    boolean writesTo(RunLog other) {
        return log == other;
    }

    boolean isOwner() {
        return Thread.currentThread() == owner;
    }

    EventLane lane() {
        return lane;
    }

    /** Reads the clock; events that follow carry this time until the next call. */
    void tick() {
        now = log.nanoTime();
    }

    void add(EventType type, int step, int arg) {
        add(type, step, arg, 0, null);
    }

    void add(EventType type, int step, int arg, int detail, @Nullable Object payload) {
        if (usualSoFar > 0) {
            spell();
        }
        write(type, step, arg, detail, now, payload);
    }

    private void write(EventType type, int step, int arg, int detail, long time, @Nullable Object payload) {
        if (log.isHeard()) {
            log.appendAndTell(this, type, step, arg, detail, time, payload);
        } else {
            lane.append(type, step, arg, detail, time, payload);
        }
    }

    /**
     * Begins an attempt of a step.
     *
     * @param usual how many events it writes if nothing special happens; 0 if that cannot be told
     */
    void start(int step, int attempt, int usual) {
        this.step = step;
        if (usual > 0 && attempt == 0 && log.shortens()) {
            usualSoFar = 1;
            usualStart = now;
        } else {
            add(attempt == 0 ? EventType.STEP_START : EventType.STEP_RESTARTED, step, attempt);
        }
    }

    /** Adds an event of the step under way that is one of the usual ones, in their order. */
    void addUsual(EventType type, int step, int arg, int detail) {
        if (usualSoFar > 0) {
            usualSoFar++;
        } else {
            add(type, step, arg, detail, null);
        }
    }

    /** Ends the step under way well. */
    void succeed(int step, int usual) {
        if (usualSoFar + 1 == usual && now - usualStart <= Integer.MAX_VALUE) {
            lane.appendUsual(step, usualStart, (int) (now - usualStart), usual);
            usualSoFar = 0;
        } else {
            add(EventType.STEP_SUCCESS, step, 0);
        }
        this.step = EventLog.NO_STEP;
    }

    /** Says that the attempt under way ended, and not well; its end is written already. */
    void failed() {
        step = EventLog.NO_STEP;
    }

    /** Says what the thread does beside steps; null when that is done. */
    void otherWork(@Nullable Supplier<@Nullable CurrentWork> work) {
        otherWork = work;
    }

    /** What the owner is at work on; null between steps. */
    @Nullable
    CurrentWork work() {
        if (otherWork != null) {
            return otherWork.get();
        }
        return step == EventLog.NO_STEP
                ? null
                : new CurrentWork.Step(log.runId(), state.stepKey(step), state.attempt(step));
    }

    /** Writes one by one what the step under way did so far. */
    void spell() {
        int events = usualSoFar;
        usualSoFar = 0;
        for (int i = 0; i < events; i++) {
            UsualEvent event = state.usualEvent(step, i);
            write(event.type(), step, event.arg(), event.detail(), event.atEnd() ? now : usualStart, null);
        }
    }

    void message(int step, EventPayload.Message message) {
        spell(); // Before the clock is read: what came before keeps its time.
        tick();
        add(EventType.LOG_MESSAGE, step, 0, 0, message);
    }

    void takeFromOtherThreads() {
        for (RunLog.Foreign next = log.poll(); next != null; next = log.poll()) {
            message(next.step(), next.message());
        }
    }
}
