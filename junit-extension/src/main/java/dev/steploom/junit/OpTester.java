package dev.steploom.junit;

import static dev.steploom.type.Given.given;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.OpHandle;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunClock;
import dev.steploom.execution.RunOptions;
import dev.steploom.junit.mock.MockCalls;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one op alone, as a step of a job of its own: with the context, type checks, retries and events of production.
 *
 * <pre>{@code
 * assertThat(OpTester.of(ADD_ONE).input("number", 5).run().output()).isEqualTo(6);
 *
 * var result = OpTester.of(UPLOAD)
 *         .inputs(rows)
 *         .config(new Limits(10))
 *         .with(SERVER, fakeServer)
 *         .run();
 * }</pre>
 *
 * <p>What the op throws is in the result, whose {@code output()} then fails with it as its cause, unless it emitted before. The run is that of
 * {@link JobTest}: in process, on a clock whose waits for retries end at once. Immutable; every method that gives
 * something returns a copy.
 *
 * @param <X> the result: typed by the op's handle, or that of an op without one
 */
public final class OpTester<X extends JobExecutionResult> {
    private final OneOpJob<X> job;
    private final OpGivens givens;

    private OpTester(OneOpJob<X> job, OpGivens givens) {
        this.job = job;
        this.givens = givens;
    }

    /**
     * Tests an op by its handle, with the alias, tags, hooks and retry policy that the handle gives its next calls.
     *
     * @param op the handle
     * @param <R> the type of the op's result
     * @return a tester that gives the op nothing yet
     */
    public static <R extends @Nullable Object> OpTester<ExecuteInProcessResult<R>> of(OpHandle<R> op) {
        return new OpTester<>(OneOpJob.of(given(op, "op")), OpGivens.NONE);
    }

    /**
     * Tests an op that was made by program.
     *
     * @param op the op
     * @return a tester that gives the op nothing yet
     */
    public static OpTester<JobExecutionResult> of(OpDefinition op) {
        return new OpTester<>(OneOpJob.of(given(op, "op")), OpGivens.NONE);
    }

    /**
     * Tests an op where a job uses it: with the tags, hooks and retry policy of its node, and with the resources, hooks,
     * retry policy and partitions of the job. Inputs and config are the test's to give.
     *
     * @param job the job
     * @param path the node's path, such as {@code add_one} or {@code outer.inner}
     * @return a tester that gives the op nothing but the job's resources yet
     * @throws dev.steploom.definition.GraphDefinitionException if there is no such node, or it is a graph
     */
    public static OpTester<JobExecutionResult> of(Job<?> job, String path) {
        return of(given(job, "job").definition(), path);
    }

    /**
     * Tests an op where a job uses it: with the tags, hooks and retry policy of its node, and with the resources, hooks,
     * retry policy and partitions of the job. Inputs and config are the test's to give.
     *
     * @param job the job
     * @param path the node's path, such as {@code add_one} or {@code outer.inner}
     * @return a tester that gives the op nothing but the job's resources yet
     * @throws dev.steploom.definition.GraphDefinitionException if there is no such node, or it is a graph
     */
    public static OpTester<JobExecutionResult> of(JobDefinition job, String path) {
        return new OpTester<>(OneOpJob.of(given(job, "job"), given(path, "path")), OpGivens.NONE);
    }

    /**
     * Gives an input a value.
     *
     * @param name the input's name
     * @param value its value; of a fan-in, the list
     * @return a copy
     */
    public OpTester<X> input(String name, @Nullable Object value) {
        return with(givens.input(given(name, "name"), value));
    }

    /**
     * Gives the inputs values by position. Inputs of type Nothing take none, and have no place among them.
     *
     * @param values the values, in the order of the op's parameters; in place of those given by position before
     * @return a copy
     */
    public OpTester<X> inputs(@Nullable Object @Nullable ... values) {
        // What inputs(null) means in Java is an absent array.
        return with(givens.inputs(values == null ? Collections.singletonList(null) : Arrays.asList(values.clone())));
    }

    /**
     * Gives the op config. This takes the place of a run config that was given before.
     *
     * @param config a record, a map, or whatever the op's schema takes
     * @return a copy
     * @throws dev.steploom.config.ConfigException if it cannot be read as config
     */
    public OpTester<X> config(@Nullable Object config) {
        return runConfig(RunConfig.builder().op(job.node(), config).build());
    }

    /**
     * Gives the run config, for resources that take config too. The op's node has the op's name, or the handle's alias.
     *
     * @param config the whole run config
     * @return a copy
     */
    public OpTester<X> runConfig(RunConfig config) {
        return with(givens.runConfig(given(config, "config")));
    }

    /**
     * Gives the run config as text, for resources that take config too.
     *
     * @param text YAML or JSON, such as {@code ops: {add_one: {config: {limit: 3}}}}, or {@code classpath:} and the name of a
     *     file that holds it
     * @return a copy
     * @throws dev.steploom.config.ConfigException if the text is neither
     * @throws IllegalArgumentException if there is no such file
     */
    public OpTester<X> runConfig(String text) {
        return runConfig(ConfigSource.here().read(given(text, "text")));
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param value the resource, which the caller closes
     * @param <T> its type
     * @return a copy
     */
    public <T> OpTester<X> with(ResourceKey<T> key, T value) {
        MockCalls.watch(given(value, "value"));
        return with(given(key, "key").name(), ResourceDefinition.of(value));
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return a copy
     */
    public OpTester<X> with(ResourceKey<?> key, ResourceDefinition definition) {
        return with(given(key, "key").name(), definition);
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return a copy
     */
    public OpTester<X> with(String key, ResourceDefinition definition) {
        return with(givens.resource(given(key, "key"), given(definition, "definition")));
    }

    /**
     * Says which partitions there are, for an op that asks for more than the key.
     *
     * @param definition the partitions, such as one a day
     * @return a copy
     */
    public OpTester<X> partitions(PartitionsDefinition definition) {
        return with(givens.partitions(given(definition, "definition")));
    }

    /**
     * Runs the op for a partition: of {@link #partitions}, or of the job that it was taken from, or else of one that has
     * nothing but this key.
     *
     * @param key the partition's key
     * @return a copy
     */
    public OpTester<X> partitionKey(String key) {
        return with(givens.partitionKey(given(key, "key")));
    }

    /**
     * Sets tags of the run.
     *
     * @param values values that are not texts become JSON
     * @return a copy
     */
    public OpTester<X> tags(Map<String, ?> values) {
        given(values, "values");
        return options(o -> o.tags(values));
    }

    /**
     * Sets the clock.
     *
     * @param clock tells the time, and waits for retries; by default it is the machine's, but does not wait
     * @return a copy
     */
    public OpTester<X> clock(RunClock clock) {
        given(clock, "clock");
        return options(o -> o.clock(clock));
    }

    /**
     * Says whether a failure of the op throws, or only shows in the result.
     *
     * @param raise true to throw; false is the default
     * @return a copy
     */
    public OpTester<X> raiseOnError(boolean raise) {
        return options(o -> o.raiseOnError(raise));
    }

    /**
     * Says more about the run, such as its instance, its id or who listens to it.
     *
     * @param more any options of a run
     * @return a copy
     */
    public OpTester<X> options(Consumer<? super RunOptions> more) {
        return with(givens.options(given(more, "more")));
    }

    /**
     * Runs the op.
     *
     * @return its outputs, events and messages
     * @throws dev.steploom.definition.GraphDefinitionException with all inputs that are missing, unknown or of the wrong
     *     type, and all resources that are missing
     * @throws dev.steploom.config.ConfigException with all that is wrong with the config
     * @throws dev.steploom.execution.StepFailure if the op fails and is to raise
     */
    public X run() {
        OpArguments arguments = new OpArguments(job.op(), givens.positional(), givens.named());
        arguments.refuseMisfits(givens.runConfig(), job.missingResources(givens.resources()));
        return job.run(givens.partitionsFor(job.definition()), run -> {
            arguments.byName().forEach(run::inputValue);
            givens.apply(run);
        });
    }

    private OpTester<X> with(OpGivens more) {
        return new OpTester<>(job, more);
    }

    /**
     * Names the op; for people.
     *
     * @return such as {@code tester of op add_one(number: Integer) -> Integer}
     */
    @Override
    public String toString() {
        return "tester of " + job.op();
    }
}
