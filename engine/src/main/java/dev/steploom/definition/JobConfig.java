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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks run configs against their jobs, and describes what a job's run config may hold. */
public final class JobConfig {
    private JobConfig() {}

    /**
     * Checks the run config of a run in process, whose executor takes none.
     *
     * @param job the job
     * @param config the run config
     * @return what each op, input, resource and logger gets
     * @throws dev.steploom.config.ConfigException with all problems, if the config does not fit the job
     */
    public static ResolvedRunConfig resolve(JobDefinition job, RunConfig config) {
        return resolve(job, config, ConfigField.ANYTHING, Environment.SYSTEM);
    }

    /**
     * Checks a run config.
     *
     * @param job the job
     * @param config the run config
     * @param execution what the executor of the run takes
     * @param environment where variables are looked up
     * @return what each op, input, resource and logger gets
     * @throws dev.steploom.config.ConfigException with all problems, if the config does not fit the job
     */
    public static ResolvedRunConfig resolve(
            JobDefinition job, RunConfig config, ConfigField execution, Environment environment) {
        boolean plain = job.configMapping() == null && job.runConfig() == null;
        if (plain
                && config.values().isEmpty()
                && !execution.required()
                && !execution.hasDefault()
                && !job.derived()
                        .get(ConfigNeeds.class, () -> ConfigNeeds.of(job))
                        .any()) {
            return ResolvedRunConfig.EMPTY;
        }
        ConfigReader reader = ConfigReader.of(subject(job), config, environment);
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
        reader.finish();
        Map<String, @Nullable Object> inputs = NodeConfigs.inputs(job.graph(), section(resolved.get("inputs")));
        return new ResolvedRunConfig(
                new NodeConfig(null, null, inputs, ops),
                resources,
                configs(section(resolved.get("loggers"))),
                section(resolved.get("execution")).get("config"));
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
     * @return the type of its run config: that of its mapping if it has one, else that of its ops and resources
     */
    public static ConfigType type(JobDefinition job) {
        ConfigMapping mapping = job.configMapping();
        if (mapping != null) {
            return mapping.field().type();
        }
        return job.runConfig() == null
                ? JobSchema.of(job, ConfigField.ANYTHING)
                : JobDefaults.of(job, ConfigField.ANYTHING);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> section(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static Map<String, @Nullable Object> configs(Map<String, @Nullable Object> sections) {
        Map<String, @Nullable Object> configs = new LinkedHashMap<>();
        sections.forEach((key, value) -> configs.put(key, section(value).get("config")));
        return Collections.unmodifiableMap(configs);
    }
}
