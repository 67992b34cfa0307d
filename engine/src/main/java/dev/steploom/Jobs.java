package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.definition.Definitions;
import dev.steploom.definition.Executor;
import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that belong together, with what they share: resources for those that lack them, an executor and loggers for those
 * that were given none. The typed view of {@link Definitions}.
 *
 * <pre>{@code
 * static final Jobs JOBS = Jobs.builder()
 *         .jobs(IMPORT, REPORT)
 *         .resource(SERVER, ResourceDefinition.from(() -> new Server()))
 *         .executor(Executor.threads(4))
 *         .build();
 *
 * JOBS.get(REPORT).execute();
 * }</pre>
 */
public final class Jobs {
    private final Definitions definitions;
    private final Map<String, Job<?>> given;

    private Jobs(Definitions definitions, Map<String, Job<?>> given) {
        this.definitions = definitions;
        this.given = given;
    }

    /**
     * Begins jobs that belong together.
     *
     * @return a builder without any
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the untyped definitions.
     *
     * @return the jobs with what they share filled in, and what they share
     */
    public Definitions definitions() {
        return definitions;
    }

    /**
     * Returns a job with what it shares filled in.
     *
     * @param job one of those that were given
     * @param <R> the type of its output
     * @return the job that can run
     * @throws GraphDefinitionException if the job was not given
     */
    public <R extends @Nullable Object> Job<R> get(Job<R> job) {
        if (given.get(given(job, "job").name()) != job) {
            throw new GraphDefinitionException(
                    "job '" + job.name() + "' is none of these jobs. Add it with jobs(...).", SourceLocation.capture());
        }
        return job.of(definitions.job(job.name()));
    }

    /**
     * Finds a job by name.
     *
     * @param name its name
     * @return the job with what it shares filled in
     * @throws GraphDefinitionException if there is no job of that name
     */
    public Job<?> job(String name) {
        JobDefinition found = definitions.job(name);
        return Objects.requireNonNull(given.get(name)).of(found);
    }

    /**
     * Returns all jobs.
     *
     * @return jobs with what they share filled in, in the order in which they were given
     */
    public List<Job<?>> all() {
        return given.keySet().stream().<Job<?>>map(this::job).toList();
    }

    /**
     * Returns the jobs as a user reads them.
     *
     * @return their names
     */
    @Override
    public String toString() {
        return definitions.toString();
    }

    /** Collects jobs and what they share. */
    public static final class Builder {
        private final Definitions.Builder definitions = Definitions.builder();
        private final Map<String, Job<?>> given = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds jobs; one that was added before is not added again.
         *
         * @param jobs jobs
         * @return this
         */
        public Builder jobs(Job<?>... jobs) {
            for (Job<?> job : givenAll(jobs, "jobs")) {
                definitions.jobs(job.definition());
                given.put(job.name(), job);
            }
            return this;
        }

        /**
         * Binds a value to a resource key, for jobs that have nothing under that key.
         *
         * @param key the key
         * @param value the resource
         * @param <T> the resource's type
         * @return this
         */
        public <T> Builder resource(ResourceKey<T> key, T value) {
            definitions.resource(given(key, "key"), given(value, "value"));
            return this;
        }

        /**
         * Binds a definition to a resource key, for jobs that have nothing under that key.
         *
         * @param key the key
         * @param definition how the resource comes to be
         * @return this
         */
        public Builder resource(ResourceKey<?> key, ResourceDefinition definition) {
            definitions.resource(given(key, "key"), definition);
            return this;
        }

        /**
         * Binds definitions to resource keys, for jobs that have nothing under these keys.
         *
         * @param shared how the resources come to be, by key
         * @return this
         */
        public Builder resources(Map<String, ResourceDefinition> shared) {
            definitions.resources(shared);
            return this;
        }

        /**
         * Sets the executor of jobs that were given none.
         *
         * @param executor the executor, which run config may adjust
         * @return this
         */
        public Builder executor(Executor executor) {
            definitions.executor(executor);
            return this;
        }

        /**
         * Sets the executor of jobs that were given none.
         *
         * @param definition the executor, and what config says to it
         * @return this
         */
        public Builder executor(ExecutorDefinition definition) {
            definitions.executor(definition);
            return this;
        }

        /**
         * Adds a logger, for jobs that were given none.
         *
         * @param key its key in run config
         * @param definition where messages go
         * @return this
         */
        public Builder logger(String key, LoggerDefinition definition) {
            definitions.logger(key, definition);
            return this;
        }

        /**
         * Adds loggers, for jobs that were given none.
         *
         * @param shared where messages go, by key
         * @return this
         */
        public Builder loggers(Map<String, LoggerDefinition> shared) {
            definitions.loggers(shared);
            return this;
        }

        /**
         * Checks everything together and makes the jobs.
         *
         * @return the jobs
         * @throws GraphDefinitionException with all problems, if two jobs share a name, two ops or graphs of different jobs
         *     share a name and differ, a job lacks a resource, or the resources do not fit each other or a job
         */
        public Jobs build() {
            return new Jobs(definitions.build(), Collections.unmodifiableMap(new LinkedHashMap<>(given)));
        }
    }
}
