package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.ConfigReader;
import dev.steploom.config.ConfigType;
import dev.steploom.config.Environment;
import dev.steploom.config.JsonSchema;
import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.config.ResolvedRunConfig.NodeConfig;
import dev.steploom.config.RunConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks run configs against their jobs, and describes what a job's run config may hold. */
public final class JobConfig {
    private JobConfig() {}

    /**
     * Checks the run config of a run in process, which ignores the job's executor and takes any config for it.
     *
     * @param job the job
     * @param config the run config
     * @return what each op, input, resource and logger gets
     * @throws dev.steploom.config.ConfigException with all problems, if the config does not fit the job
     */
    public static ResolvedRunConfig resolve(JobDefinition job, RunConfig config) {
        return resolve(job, config, null, Environment.SYSTEM);
    }

    /**
     * Checks a run config.
     *
     * @param job the job
     * @param config the run config
     * @param executor what executes the run; null for a run in process, which takes any config for it
     * @param environment where variables are looked up
     * @return what each op, input, resource and logger gets
     * @throws dev.steploom.config.ConfigException with all problems, if the config does not fit the job
     */
    public static ResolvedRunConfig resolve(
            JobDefinition job, RunConfig config, @Nullable ExecutorDefinition executor, Environment environment) {
        ConfigField execution = executor == null ? ConfigField.ANYTHING : executor.config();
        ConfigReader reader = ConfigReader.of(subject(job), config, environment);
        boolean plain = job.configMapping() == null && job.runConfig() == null;
        if (plain && config.values().isEmpty() && !execution.required() && !needsConfig(job)) {
            return executor == null ? ResolvedRunConfig.EMPTY : onlyExecution(reader, executor);
        }
        Map<String, @Nullable Object> values = config.values();
        ConfigMapping mapping = job.configMapping();
        if (mapping != null) {
            Object own = reader.process(mapping.field().type(), values);
            values = ConfigCalls.apply(mapping, own, "job '" + job.name() + "'");
            reader = reader.about("what the config mapping of job '" + job.name() + "' returns");
        } else if (job.runConfig() != null) {
            ConfigType withDefaults = JobDefaults.of(job, execution);
            values = section(reader.fill(withDefaults, values));
        }
        Map<String, @Nullable Object> resolved = section(reader.process(JobSchema.of(job, execution), values));
        Map<String, NodeConfig> ops = new NodeConfigs(reader, List.of("ops"))
                .ofGraph(job.graph(), "job '" + job.name() + "'", section(resolved.get("ops")));
        Map<String, @Nullable Object> resources = ResourceConfigs.of(job, reader, section(resolved.get("resources")));
        Map<String, @Nullable Object> loggers = LoggerConfigs.of(job, reader, section(resolved.get("loggers")));
        Object given = section(resolved.get("execution")).get("config");
        Object executed = executor == null ? given : executor.readConfig(reader, given);
        reader.finish();
        Map<String, @Nullable Object> inputs = NodeConfigs.inputs(job.graph(), section(resolved.get("inputs")));
        return new ResolvedRunConfig(new NodeConfig(null, null, inputs, ops), resources, loggers, executed);
    }

    private static boolean needsConfig(JobDefinition job) {
        return job.derived().get(ConfigNeeds.class, () -> ConfigNeeds.of(job)).any();
    }

    private static ResolvedRunConfig onlyExecution(ConfigReader reader, ExecutorDefinition executor) {
        ConfigType type = ConfigType.shape(Map.of("config", executor.config()));
        Object config = section(reader.process(type, Map.of())).get("config");
        Object executed = executor.readConfig(reader, config);
        reader.finish();
        return new ResolvedRunConfig(NodeConfig.EMPTY, Map.of(), Map.of(), executed);
    }

    static String subject(JobDefinition job) {
        return "the run config of job '" + job.name() + "'";
    }

    /**
     * Describes the run config of a job, for editors to complete and check it by.
     *
     * @param job the job
     * @return JSON Schema, draft 2020-12
     */
    public static String jsonSchema(JobDefinition job) {
        return JsonSchema.document("Run config of job " + job.name(), ConfigField.of(type(job)));
    }

    /**
     * Returns what the run config of a job may hold.
     *
     * @param job the job
     * @return the type of its run config: that of its mapping if it has one, else that of its ops, resources, loggers and executor
     */
    public static ConfigType type(JobDefinition job) {
        ConfigMapping mapping = job.configMapping();
        if (mapping != null) {
            return mapping.field().type();
        }
        ConfigField execution = job.executor().config();
        return job.runConfig() == null ? JobSchema.of(job, execution) : JobDefaults.of(job, execution);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> section(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }
}
