package dev.steploom.instance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to look for; a run has to meet every condition that is set.
 *
 * @param ids one of these ids; empty for any
 * @param jobName a run of this job; null for any
 * @param statuses one of these; empty for any
 * @param tags for each name, one of these values
 * @param startedFrom started then or later; null for any time
 * @param startedBefore started earlier than that; null for any time
 * @param limit how many runs at most
 */
public record RunFilter(
        Set<String> ids,
        @Nullable String jobName,
        Set<RunStatus> statuses,
        Map<String, Set<String>> tags,
        @Nullable Instant startedFrom,
        @Nullable Instant startedBefore,
        int limit) {
    private static final RunFilter ALL =
            new RunFilter(Set.of(), null, Set.of(), Map.of(), null, null, Integer.MAX_VALUE);

    /**
     * Keeps copies of the collections.
     *
     * @param ids one of these ids; empty for any
     * @param jobName a run of this job; null for any
     * @param statuses one of these; empty for any
     * @param tags for each name, one of these values
     * @param startedFrom started then or later; null for any time
     * @param startedBefore started earlier than that; null for any time
     * @param limit how many runs at most
     */
    public RunFilter {
        ids = Set.copyOf(ids);
        statuses = Set.copyOf(statuses);
        tags = Map.copyOf(tags);
        if (limit < 0) {
            throw new IllegalArgumentException("The limit of a filter is " + limit + ", and must not be negative.");
        }
    }

    /**
     * Finds all runs.
     *
     * @return a filter without conditions
     */
    public static RunFilter all() {
        return ALL;
    }

    /**
     * Finds certain runs.
     *
     * @param values their ids
     * @return a copy with this condition
     */
    public RunFilter id(String... values) {
        return new RunFilter(Set.of(values), jobName, statuses, tags, startedFrom, startedBefore, limit);
    }

    /**
     * Finds runs of a job.
     *
     * @param name the job's name
     * @return a copy with this condition
     */
    public RunFilter job(String name) {
        return new RunFilter(ids, name, statuses, tags, startedFrom, startedBefore, limit);
    }

    /**
     * Finds runs by status.
     *
     * @param values one of these
     * @return a copy with this condition
     */
    public RunFilter status(RunStatus... values) {
        return new RunFilter(ids, jobName, Set.of(values), tags, startedFrom, startedBefore, limit);
    }

    /**
     * Finds runs by tag.
     *
     * @param name the tag's name
     * @param values one of these
     * @return a copy with this condition too
     */
    public RunFilter tag(String name, String... values) {
        Map<String, Set<String>> more = new LinkedHashMap<>(tags);
        more.put(name, Set.of(values));
        return new RunFilter(ids, jobName, statuses, more, startedFrom, startedBefore, limit);
    }

    /**
     * Finds later runs.
     *
     * @param time the earliest start
     * @return a copy with this condition
     */
    public RunFilter startedFrom(Instant time) {
        return new RunFilter(ids, jobName, statuses, tags, time, startedBefore, limit);
    }

    /**
     * Finds earlier runs.
     *
     * @param time just after the latest start
     * @return a copy with this condition
     */
    public RunFilter startedBefore(Instant time) {
        return new RunFilter(ids, jobName, statuses, tags, startedFrom, time, limit);
    }

    /**
     * Finds the newest runs only.
     *
     * @param runs how many
     * @return a copy with this limit
     */
    public RunFilter limit(int runs) {
        return new RunFilter(ids, jobName, statuses, tags, startedFrom, startedBefore, runs);
    }

    /**
     * Tells whether a run meets all conditions; the limit is not one.
     *
     * @param run a run
     * @return true if it does
     */
    public boolean matches(RunRecord run) {
        return (ids.isEmpty() || ids.contains(run.id()))
                && (jobName == null || jobName.equals(run.jobName()))
                && (statuses.isEmpty() || statuses.contains(run.status()))
                && (startedFrom == null || !run.startedAt().isBefore(startedFrom))
                && (startedBefore == null || run.startedAt().isBefore(startedBefore))
                && hasTags(run);
    }

    private boolean hasTags(RunRecord run) {
        for (Map.Entry<String, Set<String>> tag : tags.entrySet()) {
            String value = run.tags().get(tag.getKey());
            if (value == null || !tag.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }
}
