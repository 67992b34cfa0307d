package dev.steploom.junit;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.RunOptions;
import dev.steploom.junit.mock.MockCalls;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job and how to run it in a test, for those who want no annotation: {@code JobTester.of(job).with(SERVER,
 * fake).run()}. Immutable; every method that sets something returns a copy.
 *
 * <p>The run is that of {@link JobTest}: in process, on a clock whose waits for retries end at once, and a failed step
 * shows in the result.
 *
 * @param <R> the type of the job's output
 */
public final class JobTester<R extends @Nullable Object> {
    private final Job<R> job;
    private final Map<String, ResourceDefinition> resources;
    private final Consumer<RunOptions> options;

    private JobTester(Job<R> job, Map<String, ResourceDefinition> resources, Consumer<RunOptions> options) {
        this.job = job;
        this.resources = resources;
        this.options = options;
    }

    /**
     * Begins with a job.
     *
     * @param job the job
     * @param <R> the type of its output
     * @return a tester that runs the job as it is
     */
    public static <R extends @Nullable Object> JobTester<R> of(Job<R> job) {
        return new JobTester<>(given(job, "job"), Map.of(), options -> {});
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param value the resource, such as a fake or a mock
     * @param <T> its type
     * @return a copy
     */
    public <T> JobTester<R> with(ResourceKey<T> key, T value) {
        MockCalls.watch(given(value, "value"));
        return with(given(key, "key").name(), ResourceDefinition.of(value));
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return a copy
     */
    public JobTester<R> with(String key, ResourceDefinition definition) {
        Map<String, ResourceDefinition> more = new LinkedHashMap<>(resources);
        more.put(given(key, "key"), given(definition, "definition"));
        return new JobTester<>(job, Collections.unmodifiableMap(more), options);
    }

    /**
     * Changes whatever else a run can be given.
     *
     * @param more changes the options, over what was set before
     * @return a copy
     */
    public JobTester<R> options(Consumer<? super RunOptions> more) {
        return new JobTester<>(job, resources, options.andThen(given(more, "more")));
    }

    /**
     * Sets the run config.
     *
     * @param config the run config
     * @return a copy
     */
    public JobTester<R> runConfig(RunConfig config) {
        given(config, "config");
        return options(o -> o.runConfig(config));
    }

    /**
     * Sets the run config.
     *
     * @param text YAML or JSON, or {@code classpath:} and the name of a file that holds it
     * @return a copy
     * @throws dev.steploom.config.ConfigException if the text is neither
     * @throws IllegalArgumentException if there is no such file
     */
    public JobTester<R> runConfig(String text) {
        return runConfig(ConfigSource.here().read(given(text, "text")));
    }

    /**
     * Sets tags of the run, over those that the job gives it.
     *
     * @param values values that are not texts become JSON
     * @return a copy
     */
    public JobTester<R> tags(Map<String, ?> values) {
        given(values, "values");
        return options(o -> o.tags(values));
    }

    /**
     * Runs the job for a partition.
     *
     * @param key the partition's key
     * @return a copy
     */
    public JobTester<R> partitionKey(String key) {
        given(key, "key");
        return options(o -> o.partitionKey(key));
    }

    /**
     * Runs a part of the job.
     *
     * @param clauses what to run, such as {@code "*load+"}; nothing for everything
     * @return a copy
     */
    public JobTester<R> opSelection(String... clauses) {
        String[] copy = givenAll(clauses, "clauses").toArray(String[]::new);
        return options(o -> o.opSelection(copy));
    }

    /**
     * Gives an input of the job a value.
     *
     * @param input the input's name
     * @param value its value
     * @return a copy
     */
    public JobTester<R> inputValue(String input, @Nullable Object value) {
        given(input, "input");
        return options(o -> o.inputValue(input, value));
    }

    /**
     * Runs the steps on an executor, in place of the thread that asks for the run.
     *
     * @param executor such as {@code Executor.threads(4)}
     * @return a copy
     */
    public JobTester<R> executor(Executor executor) {
        given(executor, "executor");
        return options(o -> o.executor(executor));
    }

    /**
     * Says whether a failed step throws.
     *
     * @param raise true to throw; by default it only shows in the result
     * @return a copy
     */
    public JobTester<R> raiseOnError(boolean raise) {
        return options(o -> o.raiseOnError(raise));
    }

    /**
     * Runs the job.
     *
     * @return outputs and events
     * @throws dev.steploom.execution.StepFailure if a step fails and {@link #raiseOnError} is set
     * @throws dev.steploom.config.ConfigException if the run config does not fit the job
     * @throws dev.steploom.resource.ResourceException if a resource is missing or cannot be made
     */
    public ExecuteInProcessResult<R> run() {
        return run(o -> o.clock(new SkippingClock()));
    }

    /** Runs the job with options that yield to those that were set. */
    ExecuteInProcessResult<R> run(Consumer<? super RunOptions> defaults) {
        return job.executeInProcess(o -> {
            o.raiseOnError(false);
            defaults.accept(o);
            resources.forEach(o::resource);
            options.accept(o);
        });
    }

    /**
     * Returns the job.
     *
     * @return the job as it was given
     */
    public Job<R> job() {
        return job;
    }

    /** The job with the resources that were bound here in place of its own. */
    JobDefinition definition() {
        if (resources.isEmpty()) {
            return job.definition();
        }
        JobBuilder builder = job.definition().toBuilder(job.graph());
        resources.forEach(builder::resource);
        return builder.build();
    }

    /**
     * Names the job; for people.
     *
     * @return such as {@code tester of job do_stuff}
     */
    @Override
    public String toString() {
        return "tester of job " + job.name();
    }
}
