package dev.steploom.config;

import static dev.steploom.type.Given.given;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a shape, or the whole config of an op, a graph or a resource: its type, and what holds when nothing is
 * given. Unless told otherwise, a field is required, except where its type knows a value of its own: null where null is
 * accepted, and a map of defaults where no field inside is required.
 */
public final class ConfigField {
    /** A field that takes any value and need not be given: the config of whoever declares none. */
    public static final ConfigField ANYTHING = new ConfigField(ConfigType.ANY, false, null, false, null, null, null);

    private static final ClassValue<Binding> BINDINGS = new ClassValue<>() {
        @Override
        protected Binding computeValue(Class<?> type) {
            return new Bindings().of(type, "This config");
        }
    };

    private final ConfigType type;
    private final boolean required;
    private final @Nullable DefaultValue fallback;
    private final boolean explicit;
    private final @Nullable String description;
    private final @Nullable Class<?> javaType;
    private final @Nullable String alternative;

    private ConfigField(
            ConfigType type,
            boolean required,
            @Nullable DefaultValue fallback,
            boolean explicit,
            @Nullable String description,
            @Nullable Class<?> javaType,
            @Nullable String alternative) {
        this.type = type;
        this.required = required;
        this.fallback = fallback;
        this.explicit = explicit;
        this.description = description;
        this.javaType = javaType;
        this.alternative = alternative;
    }

    /** A default value; a record of its own because null is one. */
    private record DefaultValue(@Nullable Object value) {}

    /**
     * Returns a field that is required unless its type knows a value of its own.
     *
     * @param type what it accepts
     * @return the field
     */
    public static ConfigField of(ConfigType type) {
        return of(given(type, "type"), null, null);
    }

    /**
     * Returns a field whose values are of a Java type: a record, or a single value such as {@code Duration.class}. Each
     * component of a record is a field: required unless it has a {@link Default}, is an {@code Optional} or may be null.
     * Components are numbers, booleans, texts, enums, records, lists, sets, maps, Optionals, durations, times, dates,
     * paths, or {@code Object} for any value.
     *
     * @param javaType the record, or the class of a single value
     * @return the field
     * @throws IllegalArgumentException if the type or a component has no form in config, or a record cannot be reached
     */
    public static ConfigField of(Class<?> javaType) {
        given(javaType, "javaType");
        Doc doc = javaType.getAnnotation(Doc.class);
        return of(BINDINGS.get(javaType).type(), doc == null ? null : doc.value(), javaType);
    }

    private static ConfigField of(ConfigType type, @Nullable String description, @Nullable Class<?> javaType) {
        if (!Types.hasImplicitDefault(type)) {
            return new ConfigField(type, true, null, false, description, javaType, null);
        }
        Object value = new Resolver(new Problems(), null).resolve(type, null, ConfigPath.ROOT);
        return new ConfigField(type, false, new DefaultValue(value), false, description, javaType, null);
    }

    /**
     * Returns a field for a map that has these fields and no others.
     *
     * @param fields the fields by name
     * @return the field
     */
    public static ConfigField shape(Map<String, ConfigField> fields) {
        given(fields, "fields");
        return of(ConfigType.shape(fields));
    }

    /**
     * Gives the field a value for when nothing is given.
     *
     * @param value the value as it would stand in config
     * @return a copy that is not required
     * @throws ConfigException if the value does not fit the type
     */
    public ConfigField withDefault(@Nullable Object value) {
        return withDefault(value, "the default of a config field of type " + type);
    }

    ConfigField withDefault(@Nullable Object value, String where) {
        Object plain = Plain.of(value);
        Problems problems = new Problems();
        new Validator(problems).check(type, plain, ConfigPath.ROOT);
        problems.throwAny(where.startsWith("The ") ? "the default of t" + where.substring(1) : where, null);
        return new ConfigField(type, false, new DefaultValue(plain), true, description, javaType, alternative);
    }

    /**
     * Requires the field, although its type knows a value of its own.
     *
     * @return a copy that is required
     * @throws IllegalStateException if it was given a default
     */
    public ConfigField asRequired() {
        if (explicit) {
            throw new IllegalStateException(
                    "A config field with a default is never missing, so it cannot be required. Remove one of the two.");
        }
        return new ConfigField(type, true, null, false, description, javaType, alternative);
    }

    /**
     * Lets the field be left out; nothing stands in for it.
     *
     * @return a copy that is not required and has no default
     */
    public ConfigField asOptional() {
        return new ConfigField(type, false, null, false, description, javaType, alternative);
    }

    /**
     * Says what the field is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public ConfigField describedAs(@Nullable String text) {
        return new ConfigField(type, required, fallback, explicit, text, javaType, alternative);
    }

    /**
     * Says what can be done instead of giving the field, for the message when it is missing.
     *
     * @param sentence such as {@code Or connect the input to an output.}
     * @return a copy with this way out
     */
    public ConfigField withAlternative(String sentence) {
        given(sentence, "sentence");
        return new ConfigField(type, required, fallback, explicit, description, javaType, sentence);
    }

    /** What can be done instead of giving the field, or the first required field inside that has such a way out. */
    @Nullable
    String alternative() {
        if (alternative != null || !(type instanceof ConfigType.Shape shape)) {
            return alternative;
        }
        for (ConfigField field : shape.fields().values()) {
            String inside = field.required ? field.alternative() : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /**
     * Returns what it accepts.
     *
     * @return the type
     */
    public ConfigType type() {
        return type;
    }

    /**
     * Tells whether it must be given.
     *
     * @return true if a config without it is refused
     */
    public boolean required() {
        return required;
    }

    /**
     * Tells whether a value stands in for one that is not given.
     *
     * @return true if it has a default
     */
    public boolean hasDefault() {
        return fallback != null;
    }

    /**
     * Returns the value that stands in for one that is not given.
     *
     * @return the default; null if it is null or there is none
     */
    public @Nullable Object defaultValue() {
        return fallback == null ? null : fallback.value();
    }

    /**
     * Returns what it is for.
     *
     * @return the description, if told
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Returns the Java type that its values are.
     *
     * @return a record, or the class of a single value; null for a field made of config types
     */
    public @Nullable Class<?> javaType() {
        return javaType;
    }

    /**
     * Checks a value, fills in defaults and reads environment variables.
     *
     * @param value the value as it stands in config
     * @param subject whose config it is, for messages, such as {@code the config of resource 'server'}
     * @return the resolved value: maps, lists, texts, numbers and truth values
     * @throws ConfigException with all problems, if the value does not fit
     */
    public @Nullable Object resolve(@Nullable Object value, String subject) {
        return ConfigReader.of(subject).process(type, Plain.of(value));
    }

    /**
     * Makes the Java value of a resolved value.
     *
     * @param type the Java type that the field was made of
     * @param resolved the value, as {@link #resolve} returns it
     * @param subject whose config it is, for messages
     * @param <T> the Java type
     * @return the Java value
     * @throws IllegalArgumentException if the field was not made of this type
     * @throws ConfigException if a record refuses the values
     */
    public <T> T read(Class<T> type, @Nullable Object resolved, String subject) {
        if (javaType != type) {
            throw new IllegalArgumentException(subject + " is asked for as " + type.getSimpleName()
                    + ", but is declared as " + (javaType == null ? this.type : javaType.getSimpleName()) + ".");
        }
        Problems problems = new Problems();
        Object value = read(resolved, ConfigPath.ROOT, problems);
        problems.throwAny(subject, null);
        if (value == null) {
            throw new IllegalArgumentException(
                    subject + " is asked for as " + type.getSimpleName() + ", but it may be left out, and was.");
        }
        return cast(type, value);
    }

    /**
     * Casts the value of a field to the Java type that the field was made of, which may be primitive.
     *
     * @param type the Java type
     * @param value its value
     * @param <T> the Java type
     * @return the value
     */
    @SuppressWarnings("unchecked") // The box of a primitive class is all that an object of its type can be.
    public static <T> T cast(Class<T> type, Object value) {
        return type.isPrimitive() ? (T) value : type.cast(value);
    }

    /** Makes the record of a resolved value; the value itself, if the field is made of types. */
    @Nullable
    Object read(@Nullable Object resolved, ConfigPath path, Problems problems) {
        return javaType == null ? resolved : BINDINGS.get(javaType).reader().read(resolved, path, problems);
    }

    /**
     * Returns the field as a user reads it.
     *
     * @return its type, and its default if it has one
     */
    @Override
    public String toString() {
        return type + (fallback == null ? (required ? "" : "?") : " = " + fallback.value());
    }
}
