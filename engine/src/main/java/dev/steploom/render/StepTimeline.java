package dev.steploom.render;

import dev.steploom.definition.RetryRequested;
import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.StepFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run's events say about one step. */
final class StepTimeline {
    /** How a step, or one attempt of it, ended. */
    enum Outcome {
        SUCCEEDED('✓', '█', "#16a34a"),
        FAILED('✗', '▓', "#dc2626"),
        SKIPPED('↷', ' ', "#94a3b8"),
        RETRIED('↻', '▒', "#f59e0b"),
        UNFINISHED('…', '░', "#0ea5e9");

        final char mark;
        final char bar;
        final String color;

        Outcome(char mark, char bar, String color) {
            this.mark = mark;
            this.bar = bar;
            this.color = color;
        }
    }

    /**
     * A part of the time in which a step was tried.
     *
     * @param start when it began
     * @param end when it ended; for one without an end, the last that is known of the run
     * @param outcome how it ended
     * @param error what was thrown, if anything
     */
    record Attempt(
            Instant start,
            Instant end,
            Outcome outcome,
            @Nullable ErrorInfo error) {
        Duration duration() {
            return Duration.between(start, end);
        }
    }

    final String key;
    final List<Attempt> attempts = new ArrayList<>();
    Instant start;
    Instant end;
    Outcome outcome = Outcome.UNFINISHED;

    @Nullable
    ErrorInfo error;

    private @Nullable Instant attemptStart;

    StepTimeline(String key, Instant start) {
        this.key = key;
        this.start = start;
        this.end = start;
    }

    void attemptStarts(Instant time) {
        attemptStart = time;
        outcome = Outcome.UNFINISHED;
    }

    void ends(Instant time, Outcome how, @Nullable ErrorInfo why) {
        Instant began = attemptStart;
        if (began != null || how == Outcome.FAILED) {
            attempts.add(new Attempt(began == null ? time : began, time, how, why));
        }
        attemptStart = null;
        outcome = how;
        error = why;
        end = time;
    }

    /** Ends an attempt of which nothing more is known. */
    void runEnds(Instant time) {
        if (attemptStart != null) {
            ends(time, Outcome.UNFINISHED, null);
        }
    }

    int retries() {
        return Math.max(0, attempts.size() - 1);
    }

    /** From the first attempt's start to the last one's end, the waits between included. */
    Duration duration() {
        return Duration.between(start, end);
    }

    /** What the op threw: the wrapper around it says what the row says already. */
    private @Nullable ErrorInfo userError() {
        ErrorInfo shown = error;
        if (shown == null || shown.cause() == null) {
            return shown;
        }
        Throwable thrown = shown.throwable();
        return thrown instanceof StepFailure || thrown instanceof RetryRequested ? shown.cause() : shown;
    }

    /** The error and what caused it, on one line. */
    String problem() {
        StringBuilder text = new StringBuilder();
        for (ErrorInfo at = userError(); at != null; at = at.cause()) {
            text.append(text.isEmpty() ? "" : " ← ").append(Lines.single(at.toString()));
        }
        return text.toString();
    }

    String tooltip() {
        StringBuilder text = new StringBuilder(key)
                .append(": ")
                .append(outcome.name().toLowerCase(java.util.Locale.ROOT))
                .append(" after ")
                .append(Lines.duration(duration()));
        if (attempts.size() > 1) {
            text.append(", ").append(attempts.size()).append(" attempts");
        }
        return error == null ? text.toString() : text + "\n" + problem();
    }
}
