package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.NearestName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that belong together, with what they share: resources for those that lack them, an executor and loggers for those
 * that were given none. Checked as a whole, and immutable.
 */
public final class Definitions {
    private final Map<String, JobDefinition> jobs;
    private final Map<String, ResourceDefinition> resources;
    private final @Nullable ExecutorDefinition executor;
    private final Map<String, LoggerDefinition> loggers;

    private Definitions(Builder builder) {
        this.resources = Collections.unmodifiableMap(new LinkedHashMap<>(builder.resources));
        this.executor = builder.executor;
        this.loggers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.loggers));
        this.jobs = new DefinitionsRules(this).check(builder.jobs);
    }

    /**
     * Begins definitions.
     *
     * @return a builder of definitions that are empty
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the jobs.
     *
     * @return jobs with what they share filled in, in the order in which they were given
     */
    public List<JobDefinition> jobs() {
        return List.copyOf(jobs.values());
    }

    /**
     * Finds a job.
     *
     * @param name its name
     * @return the job, with what it shares filled in
     * @throws GraphDefinitionException if there is no job of that name
     */
    public JobDefinition job(String name) {
        given(name, "name");
        JobDefinition job = jobs.get(name);
        if (job == null) {
            throw new GraphDefinitionException(
                    "there is no job \"" + name + "\" in these definitions. "
                            + NearestName.hint(name, "jobs", jobs.keySet()),
                    SourceLocation.capture());
        }
        return job;
    }

    /**
     * Returns the resources of jobs that have none under the same key.
     *
     * @return definitions by key
     */
    public Map<String, ResourceDefinition> resources() {
        return resources;
    }

    /**
     * Returns the executor of jobs that were given none.
     *
     * @return the executor; null if such jobs have the default one
     */
    public @Nullable ExecutorDefinition executor() {
        return executor;
    }

    /**
     * Returns the loggers of jobs that were given none.
     *
     * @return definitions by key; empty if such jobs have the default one
     */
    public Map<String, LoggerDefinition> loggers() {
        return loggers;
    }

    /** Fills in what a job lacks. */
    JobDefinition filledIn(JobDefinition job) {
        JobBuilder builder = job.toBuilder(job.graph());
        resources.forEach((key, definition) -> {
            if (!job.resources().containsKey(key)) {
                builder.resource(key, definition);
            }
        });
        return builder.defaults(executor, loggers.isEmpty() ? null : loggers).build();
    }

    /**
     * Returns the definitions as a user reads them.
     *
     * @return the names of the jobs
     */
    @Override
    public String toString() {
        return "definitions of " + (jobs.isEmpty() ? "no jobs" : "jobs " + String.join(", ", jobs.keySet()));
    }

    /** Collects jobs and what they share. */
    public static final class Builder {
        private final Set<JobDefinition> jobs = new LinkedHashSet<>();
        private final Map<String, ResourceDefinition> resources = new LinkedHashMap<>();
        private final Map<String, LoggerDefinition> loggers = new LinkedHashMap<>();
        private @Nullable ExecutorDefinition executor;

        private Builder() {}

        /**
         * Adds jobs; one that was added before is not added again.
         *
         * @param more jobs
         * @return this
         */
        public Builder jobs(JobDefinition... more) {
            return jobs(List.of(more));
        }

        /**
         * Adds jobs; one that was added before is not added again.
         *
         * @param more jobs
         * @return this
         */
        public Builder jobs(Collection<JobDefinition> more) {
            given(more, "more");
            jobs.addAll(more);
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
            return resource(key.name(), ResourceDefinition.of(value));
        }

        /**
         * Binds a definition to a resource key, for jobs that have nothing under that key.
         *
         * @param key the key
         * @param definition how the resource comes to be
         * @return this
         */
        public Builder resource(ResourceKey<?> key, ResourceDefinition definition) {
            return resource(key.name(), definition);
        }

        /**
         * Binds a definition to a resource key, for jobs that have nothing under that key.
         *
         * @param key the key
         * @param definition how the resource comes to be
         * @return this
         */
        public Builder resource(String key, ResourceDefinition definition) {
            given(key, "key");
            given(definition, "definition");
            resources.put(key, definition);
            return this;
        }

        /**
         * Binds definitions to resource keys, for jobs that have nothing under these keys.
         *
         * @param definitions how the resources come to be, by key
         * @return this
         */
        public Builder resources(Map<String, ResourceDefinition> definitions) {
            given(definitions, "definitions");
            resources.putAll(definitions);
            return this;
        }

        /**
         * Sets the executor of jobs that were given none.
         *
         * @param value the executor, which run config may adjust
         * @return this
         */
        public Builder executor(Executor value) {
            return executor(ExecutorDefinition.of(value));
        }

        /**
         * Sets the executor of jobs that were given none.
         *
         * @param definition the executor, and what config says to it
         * @return this
         */
        public Builder executor(ExecutorDefinition definition) {
            this.executor = given(definition, "definition");
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
            given(key, "key");
            given(definition, "definition");
            loggers.put(key, definition);
            return this;
        }

        /**
         * Adds loggers, for jobs that were given none.
         *
         * @param definitions where messages go, by key
         * @return this
         */
        public Builder loggers(Map<String, LoggerDefinition> definitions) {
            given(definitions, "definitions");
            loggers.putAll(definitions);
            return this;
        }

        /**
         * Checks everything together and makes the definitions.
         *
         * @return the definitions
         * @throws GraphDefinitionException with all problems, if two jobs share a name, two ops or graphs of different jobs
         *     share a name and differ, a job lacks a resource, or the resources do not fit each other or a job
         */
        public Definitions build() {
            return new Definitions(this);
        }
    }
}
