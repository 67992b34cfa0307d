package dev.steploom.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks and resolves the values of one document: whose it is, the text it came from, and where variables are found. */
public final class ConfigReader {
    private final String subject;
    private final @Nullable ConfigText text;
    private final Environment environment;
    private final Problems refused = new Problems();

    private ConfigReader(String subject, @Nullable ConfigText text, Environment environment) {
        this.subject = subject;
        this.text = text;
        this.environment = environment;
    }

    /**
     * Reads values that came from no text, with the variables of this process.
     *
     * @param subject whose config it is, for messages, such as {@code the config of resource 'server'}
     * @return a reader
     */
    public static ConfigReader of(String subject) {
        return new ConfigReader(subject, null, Environment.SYSTEM);
    }

    /**
     * Reads a run config. Problems name line and column if it was read from a text.
     *
     * @param subject whose config it is, for messages
     * @param config what is read
     * @param environment where variables are looked up
     * @return a reader
     */
    public static ConfigReader of(String subject, RunConfig config, Environment environment) {
        return new ConfigReader(subject, config.text(), environment);
    }

    /**
     * Reads other values, which came from no text, for the same run.
     *
     * @param other whose config it is
     * @return a reader with the same variables
     */
    public ConfigReader about(String other) {
        return new ConfigReader(other, null, environment);
    }

    /**
     * Checks a value, fills in defaults and reads environment variables.
     *
     * @param type what is accepted
     * @param value plain values
     * @return the resolved value
     * @throws ConfigException with all problems of the value's form, or else with all of its variables
     */
    public @Nullable Object process(ConfigType type, @Nullable Object value) {
        validate(type, value);
        return resolve(type, value, environment);
    }

    /**
     * Checks a value and fills in defaults; environment variables stay as they are written.
     *
     * @param type what is accepted
     * @param value plain values
     * @return the value with defaults
     * @throws ConfigException with all problems
     */
    public @Nullable Object fill(ConfigType type, @Nullable Object value) {
        validate(type, value);
        return resolve(type, value, null);
    }

    /**
     * Checks a value.
     *
     * @param type what is accepted
     * @param value plain values
     * @throws ConfigException with all problems
     */
    public void validate(ConfigType type, @Nullable Object value) {
        Problems problems = new Problems();
        new Validator(problems).check(type, value, ConfigPath.ROOT);
        problems.throwAny(subject, text);
    }

    private @Nullable Object resolve(ConfigType type, @Nullable Object value, @Nullable Environment variables) {
        Problems problems = new Problems();
        Object resolved = new Resolver(problems, variables).resolve(type, value, ConfigPath.ROOT);
        problems.throwAny(subject, text);
        return resolved;
    }

    /**
     * Refuses a value that fits its type; kept until {@link #finish}.
     *
     * @param path the names of the fields that lead to the value
     * @param message what is wrong: a sentence in lower case
     * @param suggestion what to do about it: a sentence
     */
    public void refuse(List<String> path, String message, String suggestion) {
        refused.add(ConfigProblem.Reason.FAILED_POST_PROCESSING, at(path), List.of(), message, null, null, suggestion);
    }

    /**
     * Makes the Java value of a resolved value. What a record refuses is kept until {@link #finish}, so that all problems
     * come together.
     *
     * @param path the names of the fields that lead to the value
     * @param field how it is declared
     * @param resolved the value
     * @return the Java value; null if it is refused
     */
    public @Nullable Object read(List<String> path, ConfigField field, @Nullable Object resolved) {
        return field.read(resolved, at(path), refused);
    }

    private static ConfigPath at(List<String> path) {
        ConfigPath at = ConfigPath.ROOT;
        for (String name : path) {
            at = at.field(name);
        }
        return at;
    }

    /**
     * Ends reading.
     *
     * @throws ConfigException with what records refused, if any did
     */
    public void finish() {
        refused.throwAny(subject, text);
    }
}
