package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigProblem;
import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.config.ConfigReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What carries out the steps of a job's runs, and what the section {@code execution: config} of a run config says to it.
 * Immutable.
 *
 * <pre>{@code
 * ExecutorDefinition.of(Executor.threads(4))                                   // max_concurrent, tag_concurrency_limits, retries
 * ExecutorDefinition.of(Executor.threads(4)).configured(Map.of("max_concurrent", 2))
 * ExecutorDefinition.of("sized", Size.class, size -> Executor.threads(size.threads()))
 * }</pre>
 *
 * <p>Retries can be disabled where the config has a field {@code retries} as the reference has it: {@code {enabled: {}}} or
 * {@code {disabled: {}}}.
 */
public final class ExecutorDefinition {
    private static final String MULTIPROCESS = "multiprocess";

    /** The maker of the default executor and of those made of it, whose config may ask for processes. */
    @SuppressWarnings("UnnecessaryLambda") // It is told from others by identity.
    private static final Function<@Nullable Object, Executor> NO_PROCESSES = config -> Executor.inProcess();

    private static final ExecutorDefinition IN_PROCESS = new ExecutorDefinition(
            Executor.inProcess().name(), ExecutorSchema.IN_PROCESS, config -> Executor.inProcess(), List.of(), null);

    private static final ExecutorDefinition MULTI_OR_IN_PROCESS = new ExecutorDefinition(
            "multi_or_in_process",
            ExecutorSchema.multiOrInProcess(),
            NO_PROCESSES,
            List.of(),
            "The default executor, which in this release runs in process");

    private final String name;
    private final ConfigField config;
    private final Function<@Nullable Object, ? extends Executor> maker;
    private final List<ConfiguredLink> configured;
    private final @Nullable String description;

    private ExecutorDefinition(
            String name,
            ConfigField config,
            Function<@Nullable Object, ? extends Executor> maker,
            List<ConfiguredLink> configured,
            @Nullable String description) {
        this.name = name;
        this.config = config;
        this.maker = maker;
        this.configured = configured;
        this.description = description;
    }

    /**
     * Returns the executor of jobs that name none. Its config is a choice: {@code in_process}, or the reference's {@code
     * multiprocess}, which is refused with a message, since this release has no worker processes.
     *
     * @return the definition, named {@code multi_or_in_process}
     */
    public static ExecutorDefinition multiOrInProcess() {
        return MULTI_OR_IN_PROCESS;
    }

    /**
     * Returns the executor that runs one step after the other. Its config has the field {@code retries}.
     *
     * @return the definition, named {@code in_process}
     */
    public static ExecutorDefinition inProcess() {
        return IN_PROCESS;
    }

    /**
     * Defines an executor whose config adjusts it: {@code max_concurrent} and {@code tag_concurrency_limits} stand in for
     * its own, {@code retries} may disable them. One in process has {@code retries} only.
     *
     * @param executor what holds where config says nothing
     * @return the definition, with the executor's name
     */
    public static ExecutorDefinition of(Executor executor) {
        if (given(executor, "executor") instanceof Executor.Threads own) {
            ConfigField field = ExecutorSchema.concurrent(own.threads() + " do");
            return of(own.name(), field, config -> adjusted(own, JobConfig.section(config)));
        }
        if (executor instanceof Executor.VirtualThreads own) {
            int most = own.limits().maxConcurrent();
            ConfigField field =
                    ExecutorSchema.concurrent(most == StepLimits.UNLIMITED ? "as many as are ready" : most + " do");
            return of(own.name(), field, config -> adjusted(own, JobConfig.section(config)));
        }
        return IN_PROCESS;
    }

    private static Executor adjusted(Executor.Threads own, Map<String, @Nullable Object> config) {
        List<TagLimit> tags = ExecutorSchema.tagLimits(config, own.limits().tags());
        StepLimits limits = new StepLimits(own.limits().maxConcurrent(), tags);
        int threads = ExecutorSchema.maxConcurrent(config, 0);
        return threads == 0
                ? own.withLimits(limits)
                : new Executor.Threads(threads, new StepLimits(StepLimits.UNLIMITED, tags));
    }

    private static Executor adjusted(Executor.VirtualThreads own, Map<String, @Nullable Object> config) {
        return own.withLimits(new StepLimits(
                ExecutorSchema.maxConcurrent(config, own.limits().maxConcurrent()),
                ExecutorSchema.tagLimits(config, own.limits().tags())));
    }

    /**
     * Defines an executor that config makes.
     *
     * @param name its name: letters, digits and underscores
     * @param config what it takes
     * @param maker makes the executor of the resolved config
     * @return the definition
     * @throws GraphDefinitionException if the name is not valid
     */
    public static ExecutorDefinition of(
            String name, ConfigField config, Function<@Nullable Object, ? extends Executor> maker) {
        Names.checked("executor", name, SourceLocation.capture());
        return new ExecutorDefinition(name, config, maker, List.of(), null);
    }

    /**
     * Defines an executor that a record makes.
     *
     * @param name its name: letters, digits and underscores
     * @param type the record that is its config, or the class of a single value
     * @param maker makes the executor
     * @param <C> the type of its config
     * @return the definition
     * @throws GraphDefinitionException if the name is not valid
     */
    public static <C> ExecutorDefinition of(String name, Class<C> type, Function<? super C, ? extends Executor> maker) {
        ConfigField field = ConfigField.of(type);
        return of(
                name, field, values -> maker.apply(field.read(type, values, "the config of executor '" + name + "'")));
    }

    /**
     * Gives the executor a config that holds in every run.
     *
     * @param values config that fits this executor, checked when a run begins
     * @return an executor that needs no config
     */
    public ExecutorDefinition configured(@Nullable Object values) {
        return configured(ConfigField.ANYTHING, config -> values);
    }

    /**
     * Gives the executor another config, from which its own is made.
     *
     * @param field what the new executor takes
     * @param function makes this executor's config of the new executor's
     * @return an executor with that config
     */
    public ExecutorDefinition configured(
            ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        List<ConfiguredLink> links = ConfiguredLink.before(new ConfiguredLink(function, config), configured);
        return new ExecutorDefinition(name, field, maker, links, description);
    }

    /**
     * Says what the executor is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public ExecutorDefinition describedAs(@Nullable String text) {
        return new ExecutorDefinition(name, config, maker, configured, text);
    }

    /**
     * Returns its name.
     *
     * @return such as {@code in_process}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what config it takes.
     *
     * @return the type of {@code execution: config}
     */
    public ConfigField config() {
        return config;
    }

    /**
     * Returns what it is for.
     *
     * @return the description, if told
     */
    public @Nullable String description() {
        return description;
    }

    /** Checks what the type of the config does not, and follows it to the executor that this one was made of. */
    @Nullable
    Object readConfig(ConfigReader reader, @Nullable Object given) {
        List<String> path = List.of("execution", "config");
        if (configured.isEmpty()) {
            ConfiguredLink.readRecord(reader, path, config, given);
            refuseProcesses(reader, path, given);
            return given;
        }
        String what = "the config that executor '" + name + "' was configured with";
        Object value = ConfiguredLink.follow(configured, what, reader, given);
        ConfigReader made = reader.about(what);
        refuseProcesses(made, List.of("config"), value);
        made.finish();
        return value;
    }

    private void refuseProcesses(ConfigReader reader, List<String> path, @Nullable Object value) {
        if (maker == NO_PROCESSES && JobConfig.section(value).containsKey(MULTIPROCESS)) {
            reader.refuse(
                    Stream.concat(path.stream(), Stream.of(MULTIPROCESS)).toList(),
                    "this release has no worker processes.",
                    "Choose in_process, or give the job threads: executor(Executor.threads(4)).");
        }
    }

    /**
     * Makes the executor of a run.
     *
     * @param execution what its run config says, as {@link dev.steploom.config.ResolvedRunConfig#execution} has it
     * @return the executor, and whether it tries steps again
     * @throws ConfigException if no executor can be made of the config
     */
    public ResolvedExecutor resolve(@Nullable Object execution) {
        Map<String, @Nullable Object> given = JobConfig.section(execution);
        Map<String, @Nullable Object> chosen =
                given.get("in_process") instanceof Map<?, ?> inside ? JobConfig.section(inside) : given;
        return new ResolvedExecutor(make(execution), ExecutorSchema.disablesRetries(chosen));
    }

    private Executor make(@Nullable Object execution) {
        try {
            return maker.apply(execution);
        } catch (ConfigException known) {
            throw known;
        } catch (RuntimeException thrown) {
            ConfigProblem problem = new ConfigProblem(
                    Reason.FAILED_POST_PROCESSING,
                    "root:execution:config",
                    List.of(),
                    "executor '" + name + "' cannot be made of it: " + thrown.getMessage(),
                    null,
                    null,
                    null,
                    0,
                    0);
            throw new ConfigException("the run config", List.of(problem), thrown);
        }
    }

    /**
     * Returns the definition as a user reads it.
     *
     * @return its name
     */
    @Override
    public String toString() {
        return "executor " + name;
    }
}
