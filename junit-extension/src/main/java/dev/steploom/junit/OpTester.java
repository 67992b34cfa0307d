package dev.steploom.junit;

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
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * <p>What the op throws is in the result, whose {@code output()} then fails with it as its cause. A tester may run many
 * times; it is for one thread.
 *
 * @param <X> the result: typed by the op's handle, or that of an op without one
 */
public final class OpTester<X extends JobExecutionResult> {
    private final OneOpJob<X> job;
    private final List<@Nullable Object> positional = new ArrayList<>();
    private final Map<String, @Nullable Object> named = new LinkedHashMap<>();
    private final Map<String, ResourceDefinition> resources = new LinkedHashMap<>();
    private final List<Consumer<? super RunOptions>> options = new ArrayList<>();
    private RunConfig runConfig = RunConfig.EMPTY;
    private @Nullable PartitionsDefinition partitions;
    private @Nullable String partitionKey;

    private OpTester(OneOpJob<X> job) {
        this.job = job;
    }

    /**
     * Tests an op by its handle, with the alias, tags, hooks and retry policy that the handle gives its next calls.
     *
     * @param op the handle
     * @param <R> the type of the op's result
     * @return a tester that gives the op nothing yet
     */
    public static <R extends @Nullable Object> OpTester<ExecuteInProcessResult<R>> of(OpHandle<R> op) {
        return new OpTester<>(OneOpJob.of(op));
    }

    /**
     * Tests an op that was made by program.
     *
     * @param op the op
     * @return a tester that gives the op nothing yet
     */
    public static OpTester<JobExecutionResult> of(OpDefinition op) {
        return new OpTester<>(OneOpJob.of(op));
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
        return of(job.definition(), path);
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
        return new OpTester<>(OneOpJob.of(job, path));
    }

    /**
     * Gives an input a value.
     *
     * @param name the input's name
     * @param value its value; of a fan-in, the list
     * @return this
     */
    public OpTester<X> input(String name, @Nullable Object value) {
        named.put(name, value);
        return this;
    }

    /**
     * Gives the inputs values by position. Inputs of type Nothing take none, and have no place among them.
     *
     * @param values the values, in the order of the op's parameters; in place of those given by position before
     * @return this
     */
    public OpTester<X> inputs(@Nullable Object @Nullable ... values) {
        positional.clear();
        if (values == null) {
            positional.add(null); // What inputs(null) means in Java is an absent array.
        } else {
            for (Object value : values) {
                positional.add(value);
            }
        }
        return this;
    }

    /**
     * Gives the op config. This takes the place of a run config that was given before.
     *
     * @param config a record, a map, or whatever the op's schema takes
     * @return this
     * @throws dev.steploom.config.ConfigException if it cannot be read as config
     */
    public OpTester<X> config(@Nullable Object config) {
        return runConfig(RunConfig.builder().op(job.node(), config).build());
    }

    /**
     * Gives the run config, for resources that take config too. The op's node has the op's name, or the handle's alias.
     *
     * @param config the whole run config
     * @return this
     */
    public OpTester<X> runConfig(RunConfig config) {
        this.runConfig = config;
        return this;
    }

    /**
     * Gives the run config as text, for resources that take config too.
     *
     * @param text JSON or YAML, such as <code>{ops: {add_one: {config: {limit: 3}}}}</code>
     * @return this
     * @throws dev.steploom.config.ConfigException if it is neither
     */
    public OpTester<X> runConfig(String text) {
        return runConfig(RunConfig.parse(text));
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param value the resource, which the caller closes
     * @param <T> its type
     * @return this
     */
    public <T> OpTester<X> with(ResourceKey<T> key, T value) {
        MockCalls.watch(value);
        return resource(key.name(), ResourceDefinition.of(value));
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public OpTester<X> with(ResourceKey<?> key, ResourceDefinition definition) {
        return resource(key.name(), definition);
    }

    /**
     * Binds a resource.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return this
     */
    public OpTester<X> resource(String key, ResourceDefinition definition) {
        resources.put(key, definition);
        return this;
    }

    /**
     * Says which partitions there are, for an op that asks for more than the key.
     *
     * @param definition the partitions, such as one a day
     * @return this
     */
    public OpTester<X> partitions(PartitionsDefinition definition) {
        this.partitions = definition;
        return this;
    }

    /**
     * Runs the op for a partition: of {@link #partitions}, or of the job that it was taken from, or else of one that has
     * nothing but this key.
     *
     * @param key the partition's key
     * @return this
     */
    public OpTester<X> partitionKey(String key) {
        this.partitionKey = key;
        return this;
    }

    /**
     * Sets tags of the run.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public OpTester<X> tags(Map<String, ?> values) {
        return options(o -> o.tags(values));
    }

    /**
     * Sets the clock.
     *
     * @param clock tells the time, and waits for retries
     * @return this
     */
    public OpTester<X> clock(RunClock clock) {
        return options(o -> o.clock(clock));
    }

    /**
     * Says whether a failure of the op throws, or only shows in the result.
     *
     * @param raise true to throw; false is the default
     * @return this
     */
    public OpTester<X> raiseOnError(boolean raise) {
        return options(o -> o.raiseOnError(raise));
    }

    /**
     * Says more about the run, such as its instance, its id or who listens to it.
     *
     * @param more any options of a run
     * @return this
     */
    public OpTester<X> options(Consumer<? super RunOptions> more) {
        options.add(more);
        return this;
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
        OpArguments arguments = new OpArguments(job.op(), positional, named);
        arguments.refuseMisfits(runConfig, job.missingResources(resources));
        return job.run(partitionsOfRun(), run -> {
            run.raiseOnError(false).runConfig(runConfig);
            arguments.byName().forEach(run::inputValue);
            resources.forEach(run::resource);
            if (partitionKey != null) {
                run.partitionKey(partitionKey);
            }
            options.forEach(option -> option.accept(run));
        });
    }

    private @Nullable PartitionsDefinition partitionsOfRun() {
        boolean known = partitions != null || job.definition().partitionsDefinition() != null;
        return known || partitionKey == null ? partitions : StaticPartitionsDefinition.of(partitionKey);
    }
}
