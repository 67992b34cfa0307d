package dev.steploom.junit;

import dev.steploom.Job;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.execution.RunOptions;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A job for plain {@code @Test} methods, set up by program. Immutable; every method that sets something returns a copy.
 *
 * <pre>{@code
 * class GreetingsTests {
 *     @RegisterExtension
 *     static final SteploomExtension GREETINGS = SteploomExtension.forJob(Greetings.DO_STUFF).withResource(SERVER, fake);
 *
 *     @Test
 *     void addsUp(ExecuteInProcessResult<Integer> result) { ... }
 * }
 * }</pre>
 *
 * <p>Tests take the parameters that a {@link JobTest} takes. The job runs when a test takes something of its result, and
 * not otherwise. A {@code @JobTest} in the same class goes its own way.
 */
public final class SteploomExtension extends RunExtension {
    private final JobTester<?> tester;

    /** Called by JUnit for {@code @ExtendWith(SteploomExtension.class)}, which names no job. */
    private SteploomExtension() {
        throw new ExtensionConfigurationException("@ExtendWith(SteploomExtension.class) names no job. Register a field:"
                + " @RegisterExtension static final SteploomExtension JOB = SteploomExtension.forJob(...);");
    }

    private SteploomExtension(JobTester<?> tester) {
        this.tester = tester;
    }

    /**
     * Begins with a job.
     *
     * @param job the job
     * @return an extension that runs the job as it is
     */
    public static SteploomExtension forJob(Job<?> job) {
        return new SteploomExtension(JobTester.of(job));
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param value the resource, such as a fake or a mock
     * @param <T> its type
     * @return a copy
     */
    public <T> SteploomExtension withResource(ResourceKey<T> key, T value) {
        return new SteploomExtension(tester.with(key, value));
    }

    /**
     * Binds a resource, in place of the job's.
     *
     * @param key its key
     * @param definition how it comes to be
     * @return a copy
     */
    public SteploomExtension withResource(String key, ResourceDefinition definition) {
        return new SteploomExtension(tester.with(key, definition));
    }

    /**
     * Sets the run config.
     *
     * @param config the run config
     * @return a copy
     */
    public SteploomExtension withRunConfig(RunConfig config) {
        return new SteploomExtension(tester.runConfig(config));
    }

    /**
     * Sets the run config.
     *
     * @param text YAML or JSON, or {@code classpath:} and the name of a file that holds it
     * @return a copy
     * @throws dev.steploom.config.ConfigException if the text is neither
     * @throws IllegalArgumentException if there is no such file
     */
    public SteploomExtension withRunConfig(String text) {
        return new SteploomExtension(tester.runConfig(text));
    }

    /**
     * Sets tags of the run, over those that the job gives it.
     *
     * @param values values that are not texts become JSON
     * @return a copy
     */
    public SteploomExtension withTags(Map<String, ?> values) {
        return new SteploomExtension(tester.tags(values));
    }

    /**
     * Runs the job for a partition.
     *
     * @param key the partition's key
     * @return a copy
     */
    public SteploomExtension withPartitionKey(String key) {
        return new SteploomExtension(tester.partitionKey(key));
    }

    /**
     * Runs a part of the job.
     *
     * @param clauses what to run, such as {@code "*load+"}; nothing for everything
     * @return a copy
     */
    public SteploomExtension withOpSelection(String... clauses) {
        return new SteploomExtension(tester.opSelection(clauses));
    }

    /**
     * Gives an input of the job a value.
     *
     * @param input the input's name
     * @param value its value
     * @return a copy
     */
    public SteploomExtension withInputValue(String input, @Nullable Object value) {
        return new SteploomExtension(tester.inputValue(input, value));
    }

    /**
     * Runs the steps on an executor, in place of the thread that asks for the run.
     *
     * @param executor such as {@code Executor.threads(4)}
     * @return a copy
     */
    public SteploomExtension withExecutor(Executor executor) {
        return new SteploomExtension(tester.executor(executor));
    }

    /**
     * Says whether a failed step throws.
     *
     * @param raise true to throw; by default it only shows in the result
     * @return a copy
     */
    public SteploomExtension withRaiseOnError(boolean raise) {
        return new SteploomExtension(tester.raiseOnError(raise));
    }

    /**
     * Changes whatever else a run can be given.
     *
     * @param more changes the options, over what was set before
     * @return a copy
     */
    public SteploomExtension withOptions(Consumer<? super RunOptions> more) {
        return new SteploomExtension(tester.options(more));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (applies(context)) {
            Findings problems = new Findings(Places.name(context));
            problems.read(() -> ParameterTypes.check(context.getRequiredTestMethod(), tester.job()), null);
            problems.throwAny();
        }
        super.beforeEach(context);
    }

    @Override
    JobTester<?> tester(ExtensionContext context) {
        return tester;
    }

    @Override
    boolean applies(ExtensionContext context) {
        return context.getTestMethod()
                .map(method -> !AnnotationSupport.isAnnotated(method, JobTest.class))
                .orElse(true);
    }

    @Override
    boolean runsBefore(ExtensionContext context) {
        return ParameterKind.isTaken(context, ParameterKind.OF_RESULT);
    }
}
