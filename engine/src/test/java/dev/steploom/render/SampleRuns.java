package dev.steploom.render;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.ErrorSource;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.event.RunFailureReason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of a run, with times in milliseconds since its start. */
final class SampleRuns {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final List<Event> events = new ArrayList<>();

    SampleRuns() {
        run(0, EventType.RUN_START, null);
    }

    static SampleRuns mixed() {
        return new SampleRuns()
                .step("read_flights", 0, 120)
                .start("download", 120, 0)
                .retry("download", 150)
                .start("download", 200, 1)
                .retry("download", 220)
                .start("download", 320, 2)
                .end("download", 370, EventType.STEP_SUCCESS)
                .start("aggregate[week_1].sum", 370, 0)
                .fail(
                        "aggregate[week_1].sum",
                        795,
                        new IllegalStateException("no <rows> &\n so on", new IOException("disk full")))
                .end("report", 796, EventType.STEP_SKIPPED)
                .run(800, EventType.RUN_FAILURE, null);
    }

    static SampleRuns many(int steps) {
        SampleRuns run = new SampleRuns();
        for (int i = 0; i < steps; i++) {
            run.step("step_" + i, i, i + 1 + i % 7);
        }
        return run.run(steps + 10, EventType.RUN_SUCCESS, null);
    }

    List<Event> events() {
        return events;
    }

    SampleRuns run(double millis, EventType type, Throwable error) {
        RunFailureReason reason = error == null ? null : RunFailureReason.RUN_EXCEPTION;
        events.add(new Event.Run(type, at(millis), reason, error == null ? null : ErrorInfo.of(error)));
        return this;
    }

    SampleRuns step(String key, double start, double end) {
        return start(key, start, 0).end(key, end, EventType.STEP_SUCCESS);
    }

    SampleRuns start(String key, double millis, int attempt) {
        EventType type = attempt == 0 ? EventType.STEP_START : EventType.STEP_RESTARTED;
        events.add(new Event.StepStart(type, at(millis), key, attempt));
        return this;
    }

    SampleRuns end(String key, double millis, EventType type) {
        events.add(new Event.StepEnd(type, at(millis), key));
        return this;
    }

    SampleRuns retry(String key, double millis) {
        ErrorInfo error = ErrorInfo.of(new IOException("connection reset"));
        events.add(new Event.StepRetry(at(millis), key, Duration.ofMillis(50), error));
        return this;
    }

    SampleRuns fail(String key, double millis, Throwable error) {
        events.add(new Event.StepFailed(at(millis), key, ErrorInfo.of(error), ErrorSource.USER_CODE_ERROR, null));
        return this;
    }

    private static Instant at(double millis) {
        return START.plusNanos(Math.round(millis * 1e6));
    }
}
