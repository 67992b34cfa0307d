package dev.steploom.instance;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.RunFailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an instance knows of a run, apart from its {@link RunHistory}.
 *
 * @param id the run's id
 * @param jobName the job's name
 * @param status where the run stands
 * @param tags text by name
 * @param runConfig the config it runs with
 * @param startedAt when it started
 * @param endedAt when it ended; null while it runs
 * @param parentRunId the run that it repeats, wholly or in part; null if it is the first
 * @param rootRunId the first run of a chain of repetitions; null if it is itself the first
 * @param stepSelection the steps that it was to execute; empty for all
 * @param failureReason why it failed; null unless it did
 * @param error what it failed with; null unless it did
 */
public record RunRecord(
        String id,
        String jobName,
        RunStatus status,
        Map<String, String> tags,
        Map<String, ? extends @Nullable Object> runConfig,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String parentRunId,
        @Nullable String rootRunId,
        List<String> stepSelection,
        @Nullable RunFailureReason failureReason,
        @Nullable ErrorInfo error) {

    /**
     * Makes collections unmodifiable; the config's values are not copied.
     *
     * @param id the run's id
     * @param jobName the job's name
     * @param status where the run stands
     * @param tags text by name
     * @param runConfig the config it runs with
     * @param startedAt when it started
     * @param endedAt when it ended; null while it runs
     * @param parentRunId the run that it repeats, wholly or in part; null if it is the first
     * @param rootRunId the first run of a chain of repetitions; null if it is itself the first
     * @param stepSelection the steps that it was to execute; empty for all
     * @param failureReason why it failed; null unless it did
     * @param error what it failed with; null unless it did
     */
    public RunRecord {
        tags = Map.copyOf(tags);
        runConfig = Collections.unmodifiableMap(runConfig);
        stepSelection = List.copyOf(stepSelection);
        if (status.hasEnded() != (endedAt != null)) {
            throw new IllegalArgumentException("Run " + id + " is " + status + ", and ended at " + endedAt + ".");
        }
    }

    /**
     * Describes a run at its start.
     *
     * @param id the run's id
     * @param jobName the job's name
     * @param tags text by name
     * @param runConfig the config it runs with
     * @param startedAt when it started
     * @return a record of a run of all steps that repeats no other
     */
    public static RunRecord started(
            String id,
            String jobName,
            Map<String, String> tags,
            Map<String, ? extends @Nullable Object> runConfig,
            Instant startedAt) {
        return new RunRecord(
                id, jobName, RunStatus.STARTED, tags, runConfig, startedAt, null, null, null, List.of(), null, null);
    }

    /**
     * Says which run is repeated.
     *
     * @param parent the earlier run
     * @param steps the steps to execute; empty for all
     * @return a copy with parent, root and selection
     */
    public RunRecord repeating(RunRecord parent, List<String> steps) {
        String root = parent.rootRunId == null ? parent.id : parent.rootRunId;
        return new RunRecord(
                id, jobName, status, tags, runConfig, startedAt, endedAt, parent.id, root, steps, failureReason, error);
    }

    /**
     * Describes the run after a success or a cancellation.
     *
     * @param end how it ended
     * @param time when it ended
     * @return a copy with status and end
     */
    public RunRecord ended(RunStatus end, Instant time) {
        return ended(end, time, null, null);
    }

    /**
     * Describes the run after a failure.
     *
     * @param time when it ended
     * @param reason why it failed
     * @param cause what it failed with, if that is known
     * @return a copy with status, end, reason and error
     */
    public RunRecord failed(Instant time, @Nullable RunFailureReason reason, @Nullable ErrorInfo cause) {
        return ended(RunStatus.FAILURE, time, reason, cause);
    }

    private RunRecord ended(RunStatus end, Instant time, @Nullable RunFailureReason reason, @Nullable ErrorInfo cause) {
        return new RunRecord(
                id,
                jobName,
                end,
                tags,
                runConfig,
                startedAt,
                time,
                parentRunId,
                rootRunId,
                stepSelection,
                reason,
                cause);
    }

    /**
     * Returns how long the run took.
     *
     * @return the time from start to end; null while it runs
     */
    public @Nullable Duration duration() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    /**
     * Tells in one line what ran and how it ended; for people.
     *
     * @return such as {@code run 3f2a of job greetings: SUCCESS, started 2024-01-31T10:00:00Z, took PT2S}
     */
    @Override
    public String toString() {
        String text = "run " + id + " of job " + jobName + ": " + status + ", started " + startedAt;
        String took = endedAt == null ? "" : ", took " + Duration.between(startedAt, endedAt);
        return text + took + (error == null ? "" : "; " + error);
    }
}
