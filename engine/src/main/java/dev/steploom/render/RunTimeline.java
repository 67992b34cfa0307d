package dev.steploom.render;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.render.StepTimeline.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run's events say about the run as a whole and each of its steps. */
final class RunTimeline {
    /** The most steps that a picture shows one by one. */
    private static final int MAX_STEPS = 60;

    final List<StepTimeline> steps;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Instant start;
    private final Instant end;
    private final @Nullable EventType last;
    private final @Nullable ErrorInfo error;

    private RunTimeline(
            List<StepTimeline> steps, Instant start, Instant end, @Nullable EventType last, @Nullable ErrorInfo error) {
        this.steps = steps;
        this.start = start;
        this.end = end;
        this.last = last;
        this.error = error;
        steps.forEach(step -> counts.merge(step.outcome, 1, Integer::sum));
    }

    static RunTimeline of(List<Event> events) {
        Map<String, StepTimeline> steps = new LinkedHashMap<>();
        Instant start = events.isEmpty() ? Instant.EPOCH : events.get(0).time();
        Instant end = start;
        EventType last = null;
        ErrorInfo error = null;
        for (Event event : events) {
            Instant time = event.time();
            start = time.isBefore(start) ? time : start;
            end = time.isAfter(end) ? time : end;
            if (event instanceof Event.Run run) {
                last = run.type();
                error = run.error();
            } else if (event instanceof Event.StepStart attempt) {
                stepOf(steps, event).attemptStarts(attempt.time());
            } else if (event instanceof Event.StepEnd ended) {
                boolean skipped = ended.type() == EventType.STEP_SKIPPED;
                stepOf(steps, event).ends(time, skipped ? Outcome.SKIPPED : Outcome.SUCCEEDED, null);
            } else if (event instanceof Event.StepFailed failed) {
                stepOf(steps, event).ends(time, Outcome.FAILED, failed.error());
            } else if (event instanceof Event.StepRetry retry) {
                stepOf(steps, event).ends(time, Outcome.RETRIED, retry.error());
            }
        }
        for (StepTimeline step : steps.values()) {
            step.runEnds(end);
        }
        List<StepTimeline> sorted = new ArrayList<>(steps.values());
        sorted.sort(Comparator.comparing(step -> step.start));
        return new RunTimeline(sorted, start, end, last, error);
    }

    private static StepTimeline stepOf(Map<String, StepTimeline> steps, Event event) {
        String key = event.stepKey();
        return steps.computeIfAbsent(key == null ? "" : key, name -> new StepTimeline(name, event.time()));
    }

    /** The steps that are shown: all, or those that failed and the slowest others, in the order in which they began. */
    List<StepTimeline> shown() {
        if (steps.size() <= MAX_STEPS) {
            return steps;
        }
        List<StepTimeline> ranked = new ArrayList<>(steps);
        ranked.sort(Comparator.comparing((StepTimeline step) -> step.outcome != Outcome.FAILED)
                .thenComparing(StepTimeline::duration, Comparator.reverseOrder()));
        List<StepTimeline> shown = new ArrayList<>(ranked.subList(0, MAX_STEPS));
        shown.sort(Comparator.comparing(step -> step.start));
        return shown;
    }

    /** Says what was left out; empty if nothing was. */
    String leftOut(List<StepTimeline> shown) {
        if (shown.size() == steps.size()) {
            return "";
        }
        List<StepTimeline> hidden = new ArrayList<>(steps);
        hidden.removeAll(new java.util.HashSet<>(shown));
        Map<Outcome, Integer> hiddenCounts = new EnumMap<>(Outcome.class);
        Duration longest = Duration.ZERO;
        for (StepTimeline step : hidden) {
            hiddenCounts.merge(step.outcome, 1, Integer::sum);
            longest = step.duration().compareTo(longest) > 0 ? step.duration() : longest;
        }
        return String.format(
                "⋮ %d more steps: %s; none longer than %s",
                hidden.size(), counted(hiddenCounts), Lines.duration(longest));
    }

    String header() {
        int retries = steps.stream().mapToInt(StepTimeline::retries).sum();
        String found = counts.isEmpty() ? "no steps" : counted(counts);
        return "run " + status() + " in " + Lines.duration(duration()) + ": " + found
                + (retries == 0 ? "" : ", " + retries + (retries == 1 ? " retry" : " retries"));
    }

    private static String counted(Map<Outcome, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((outcome, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(outcome.name().toLowerCase(java.util.Locale.ROOT)));
        return text.toString();
    }

    private String status() {
        return last == EventType.RUN_SUCCESS
                ? "succeeded"
                : last == EventType.RUN_FAILURE
                        ? "failed"
                        : last == EventType.RUN_CANCELED ? "cancelled" : "unfinished";
    }

    Outcome outcome() {
        return last == EventType.RUN_SUCCESS
                ? Outcome.SUCCEEDED
                : last == EventType.RUN_FAILURE ? Outcome.FAILED : Outcome.UNFINISHED;
    }

    /** Why the run failed, if no step tells. */
    String problem() {
        return error == null || counts.containsKey(Outcome.FAILED) ? "" : Lines.single(error.toString());
    }

    Duration duration() {
        return Duration.between(start, end);
    }

    /** How far into the run a moment lies, from 0 to 1. */
    double share(Instant time) {
        long total = duration().toNanos();
        return total == 0 ? 0 : (double) Duration.between(start, time).toNanos() / total;
    }
}
