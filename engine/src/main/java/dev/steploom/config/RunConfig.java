package dev.steploom.config;

import static dev.steploom.type.Given.given;

import dev.steploom.config.ConfigProblem.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The config of one run: {@code ops} holds each node's {@code config}, {@code inputs} and, for a graph, its own
 * {@code ops}; {@code inputs} beside it the values of the job's inputs; {@code resources}, {@code loggers} and
 * {@code execution} the rest. Given as a map, as JSON or YAML, or part by part with {@link #builder}.
 */
public final class RunConfig {
    /** A run config that gives nothing. */
    public static final RunConfig EMPTY = new RunConfig(Map.of(), null);

    private static final String SUBJECT = "the run config";
    private static final Pattern FILE = Pattern.compile("\\S+\\.(ya?ml|json)");

    private final Map<String, @Nullable Object> values;
    private final @Nullable ConfigText text;

    private RunConfig(Map<String, @Nullable Object> values, @Nullable ConfigText text) {
        this.values = values;
        this.text = text;
    }

    /**
     * Copies nested maps. Records in them become maps, constants of enums and times become texts.
     *
     * @param values nested maps, lists and scalars
     * @return the run config
     * @throws ConfigException if the maps are nested too deep, hold too many values, or cannot be read
     */
    public static RunConfig of(Map<String, ? extends @Nullable Object> values) {
        given(values, "values");
        Map<String, @Nullable Object> copy = asMap(Plain.of(values));
        return copy.isEmpty() ? EMPTY : new RunConfig(copy, null);
    }

    /**
     * Reads JSON.
     *
     * @param json one object, of at most 20 million characters and a million values
     * @return the run config, whose problems name line and column
     * @throws ConfigException if the text is no JSON, or has a key twice
     */
    public static RunConfig fromJson(String json) {
        given(json, "json");
        return read(new ConfigText(json, ConfigText.Format.JSON));
    }

    /**
     * Reads YAML. An alias stands for its anchor's value.
     *
     * @param yaml one document, of at most a million characters, 100,000 to a line, and 100,000 values
     * @return the run config, whose problems name line and column
     * @throws ConfigException if the text is no YAML, or has a key twice
     */
    public static RunConfig fromYaml(String yaml) {
        given(yaml, "yaml");
        return read(new ConfigText(yaml, ConfigText.Format.YAML));
    }

    /**
     * Reads JSON or YAML: JSON if the text begins with a brace and is JSON.
     *
     * @param text one document
     * @return the run config, whose problems name line and column
     * @throws ConfigException if the text is neither, or has a key twice
     */
    public static RunConfig parse(String text) {
        given(text, "text");
        if (!text.stripLeading().startsWith("{")) {
            return fromYaml(text);
        }
        try {
            return fromJson(text);
        } catch (ConfigException noJson) {
            try {
                return fromYaml(text);
            } catch (ConfigException noYamlEither) {
                throw noJson;
            }
        }
    }

    private static RunConfig read(ConfigText text) {
        Object root;
        try {
            root = text.read();
        } catch (MalformedText malformed) {
            throw malformed.asConfigException(SUBJECT);
        }
        if (root == null) {
            return EMPTY;
        }
        if (!(root instanceof Map)) {
            Problems problems = new Problems();
            String found = Values.describe(root);
            problems.add(
                    Reason.RUNTIME_TYPE_MISMATCH,
                    ConfigPath.ROOT,
                    List.of(),
                    "expected a map, found " + found + ".",
                    "a map",
                    found,
                    root instanceof String name && FILE.matcher(name).matches()
                            ? "If that is a file, give its text: RunConfig.parse(Files.readString(Path.of("
                                    + found.substring(found.indexOf('"')) + ")))."
                            : "Write it like this: {ops: {}}.");
            problems.throwAny(SUBJECT, text);
        }
        return new RunConfig(asMap(root), text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /**
     * Begins a run config that is given part by part.
     *
     * @return a builder of one that gives nothing
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns everything that is given.
     *
     * @return nested maps, lists and scalars
     */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    @Nullable
    ConfigText text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunConfig config && config.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * Returns the config as a user reads it.
     *
     * @return its values
     */
    @Override
    public String toString() {
        return "run config " + values;
    }

    /** Collects the parts of a run config. Records may be given wherever maps may. */
    public static final class Builder {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Configures an op, or a graph with a config mapping.
         *
         * @param node its name; with dots inside graphs, such as {@code outer.inner}
         * @param config a record, a map, or whatever the op's schema takes
         * @return this
         */
        public Builder op(String node, @Nullable Object config) {
            given(node, "node");
            node(node).put("config", config);
            return this;
        }

        /**
         * Gives an input of a node that is not connected a value.
         *
         * @param node the node's name; with dots inside graphs
         * @param input the input's name
         * @param value the value as it stands in config
         * @return this
         */
        public Builder opInput(String node, String input, @Nullable Object value) {
            given(node, "node");
            given(input, "input");
            inside(node(node), "inputs").put(input, value);
            return this;
        }

        /**
         * Gives an input of the job a value.
         *
         * @param name the input's name
         * @param value the value as it stands in config
         * @return this
         */
        public Builder input(String name, @Nullable Object value) {
            given(name, "name");
            inside(values, "inputs").put(name, value);
            return this;
        }

        /**
         * Configures a resource.
         *
         * @param key the resource's key
         * @param config a record, a map, or whatever the resource's schema takes
         * @return this
         */
        public Builder resource(String key, @Nullable Object config) {
            given(key, "key");
            inside(inside(values, "resources"), key).put("config", config);
            return this;
        }

        /**
         * Configures a logger.
         *
         * @param key the logger's key
         * @param config a record, a map, or whatever the logger's schema takes
         * @return this
         */
        public Builder logger(String key, @Nullable Object config) {
            given(key, "key");
            inside(inside(values, "loggers"), key).put("config", config);
            return this;
        }

        /**
         * Configures the executor.
         *
         * @param config a record, a map, or whatever the executor's schema takes
         * @return this
         */
        public Builder execution(@Nullable Object config) {
            inside(values, "execution").put("config", config);
            return this;
        }

        private Map<String, @Nullable Object> node(String path) {
            Map<String, @Nullable Object> at = values;
            for (String name : path.split("[.]", -1)) {
                at = inside(inside(at, "ops"), name);
            }
            return at;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, @Nullable Object> inside(Map<String, @Nullable Object> map, String key) {
            Object inside = map.computeIfAbsent(key, name -> new LinkedHashMap<String, @Nullable Object>());
            return (Map<String, @Nullable Object>) inside;
        }

        /**
         * Makes the run config.
         *
         * @return the run config
         */
        public RunConfig build() {
            return RunConfig.of(Collections.unmodifiableMap(values));
        }
    }
}
