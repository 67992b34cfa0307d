package dev.steploom.resource;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a resource comes to be, once per run, and how it is taken down. Immutable: every method that changes something
 * returns a copy.
 *
 * <pre>{@code
 * ResourceDefinition.of(new FakeServer())
 * ResourceDefinition.from(context -> new Pool((String) context.config("url")))       // AutoCloseable: closed at the end
 *         .withConfig(ConfigField.shape(Map.of("url", ConfigField.of(ConfigType.STRING_SOURCE))))
 * ResourceDefinition.from(context -> new Client(context.resource(POOL)), Client::quit).requires(POOL)
 * }</pre>
 *
 * <p>What a function makes belongs to the run, which closes it if it is {@link AutoCloseable} and no teardown is given.
 * A value given to {@link #of} belongs to whoever made it, and stays open.
 */
public final class ResourceDefinition {
    private final @Nullable Fixed fixed;
    private final Class<?> type;
    private final ResourceFunction<?> maker;
    private final @Nullable ResourceTeardown<@Nullable Object> teardown;
    private final @Nullable ConfigField config;
    private final @Nullable ConfiguredResource configured;
    private final Map<String, Class<?>> requires;
    private final @Nullable String description;

    /** A value that is known before the run; a record of its own because null is one. */
    private record Fixed(@Nullable Object value) {}

    private ResourceDefinition(
            @Nullable Fixed fixed,
            Class<?> type,
            ResourceFunction<?> maker,
            @Nullable ResourceTeardown<@Nullable Object> teardown,
            @Nullable ConfigField config,
            @Nullable ConfiguredResource configured,
            Map<String, Class<?>> requires,
            @Nullable String description) {
        this.fixed = fixed;
        this.type = type;
        this.maker = maker;
        this.teardown = teardown;
        this.config = config;
        this.configured = configured;
        this.requires = requires;
        this.description = description;
    }

    /**
     * Uses a value that exists already; it is not closed.
     *
     * @param value the resource
     * @return its definition
     */
    public static ResourceDefinition of(@Nullable Object value) {
        return new ResourceDefinition(
                new Fixed(value),
                value == null ? Object.class : value.getClass(),
                context -> value,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    /**
     * Makes a resource at the start of each run, and closes it at the end if it is {@link AutoCloseable}.
     *
     * @param maker makes it
     * @return its definition
     */
    public static ResourceDefinition from(Callable<?> maker) {
        given(maker, "maker");
        return from(context -> maker.call());
    }

    /**
     * Makes a resource at the start of each run, and closes it at the end if it is {@link AutoCloseable}.
     *
     * @param maker makes it
     * @return its definition
     */
    public static ResourceDefinition from(ResourceFunction<?> maker) {
        given(maker, "maker");
        return new ResourceDefinition(null, Object.class, maker, ResourceDefinition::close, null, null, Map.of(), null);
    }

    /**
     * Makes a resource at the start of each run, and takes it down at the end.
     *
     * @param maker makes it
     * @param teardown takes it down, in place of closing it
     * @param <T> the resource's type
     * @return its definition
     */
    @SuppressWarnings("unchecked") // The teardown is only ever given what its maker made.
    public static <T extends @Nullable Object> ResourceDefinition from(
            ResourceFunction<T> maker, ResourceTeardown<? super T> teardown) {
        given(maker, "maker");
        given(teardown, "teardown");
        return new ResourceDefinition(
                null, Object.class, maker, (ResourceTeardown<@Nullable Object>) teardown, null, null, Map.of(), null);
    }

    /**
     * Stands in for a resource: a mock where a {@link MockProvider} is installed, else a proxy whose methods do nothing
     * and return null, zero, false or empty.
     *
     * @param mocked the class to mock; an interface where no {@link MockProvider} is installed
     * @return a definition whose value is a mock of that class
     */
    public static ResourceDefinition mock(Class<?> mocked) {
        given(mocked, "mocked");
        // No teardown: a mock that records its calls must not be told to close by the engine.
        return new ResourceDefinition(
                null,
                mocked,
                context -> MockResources.create(mocked),
                null,
                null,
                null,
                Map.of(),
                "mock of " + mocked.getName());
    }

    private static void close(@Nullable Object resource) throws Exception {
        if (resource instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /**
     * Says what config the resource takes.
     *
     * @param field the type of its config, and what holds when none is given
     * @return a copy with this config
     */
    public ResourceDefinition withConfig(ConfigField field) {
        given(field, "field");
        return new ResourceDefinition(fixed, type, maker, teardown, field, configured, requires, description);
    }

    /**
     * Says what config the resource takes, as a record; {@link ResourceContext#config(Class)} returns it.
     *
     * @param record the record
     * @return a copy with this config
     */
    public ResourceDefinition withConfig(Class<? extends Record> record) {
        return withConfig(ConfigField.of(record));
    }

    /**
     * Gives the resource a config that holds in every run.
     *
     * @param values config that fits this resource, checked when a run begins
     * @return a resource that needs no config
     */
    public ResourceDefinition configured(@Nullable Object values) {
        return madeOf(new ConfiguredResource(this, config -> values), null);
    }

    /**
     * Gives the resource another config, from which its own is made.
     *
     * @param field what the new resource takes
     * @param function makes this resource's config of the new resource's
     * @return a resource with that config
     */
    public ResourceDefinition configured(
            ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        given(field, "field");
        given(function, "function");
        return madeOf(new ConfiguredResource(this, function), field);
    }

    /**
     * Gives the resource a record as config, from which its own is made.
     *
     * @param record the record
     * @param function makes this resource's config of the record
     * @param <T> the record
     * @return a resource with that config
     */
    public <T extends Record> ResourceDefinition configured(
            Class<T> record, Function<T, ? extends @Nullable Object> function) {
        given(record, "record");
        given(function, "function");
        ConfigField field = ConfigField.of(record);
        return configured(
                field, values -> function.apply(field.read(record, values, "the config of a configured resource")));
    }

    private ResourceDefinition madeOf(ConfiguredResource how, @Nullable ConfigField field) {
        return new ResourceDefinition(fixed, type, maker, teardown, field, how, requires, description);
    }

    /**
     * Says which other resources this one needs; they are made before it and taken down after it.
     *
     * @param keys their keys
     * @return a copy that requires these too
     */
    public ResourceDefinition requires(Collection<String> keys) {
        return requires(given(keys, "keys").stream().map(key -> new ResourceKey<>(key, Object.class)));
    }

    /**
     * Says which other resources this one needs; they are made before it and taken down after it.
     *
     * @param keys their keys
     * @return a copy that requires these too
     */
    public ResourceDefinition requires(ResourceKey<?>... keys) {
        return requires(givenAll(keys, "keys").stream());
    }

    private ResourceDefinition requires(Stream<? extends ResourceKey<?>> keys) {
        Map<String, Class<?>> all = new LinkedHashMap<>(requires);
        keys.forEach(key -> all.put(key.name(), key.type()));
        return new ResourceDefinition(
                fixed, type, maker, teardown, config, configured, Collections.unmodifiableMap(all), description);
    }

    /**
     * Says what the resource is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public ResourceDefinition describedAs(@Nullable String text) {
        return new ResourceDefinition(fixed, type, maker, teardown, config, configured, requires, text);
    }

    /**
     * Returns what config it takes.
     *
     * @return the type of its config; null if any will do
     */
    public @Nullable ConfigField config() {
        return config;
    }

    /**
     * Returns how its config becomes that of the resource it was made of.
     *
     * @return the resource it was made of and how; null if it was not made by {@link #configured}
     */
    public @Nullable ConfiguredResource configured() {
        return configured;
    }

    /**
     * Returns the keys of the resources that it needs.
     *
     * @return resource keys
     */
    public Set<String> requires() {
        return requires.keySet();
    }

    /**
     * Returns as what it asks for the resources that it needs.
     *
     * @return types by key; {@link Object} for a key that was given without its type
     */
    public Map<String, Class<?>> requiredTypes() {
        return requires;
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
     * Says what the resource will be, so that a job that uses it as something else is refused before it runs.
     *
     * @param made the class or interface of what is made
     * @return a copy that knows its type
     */
    public ResourceDefinition ofType(Class<?> made) {
        given(made, "made");
        return new ResourceDefinition(fixed, made, maker, teardown, config, configured, requires, description);
    }

    /**
     * Tells whether the resource may be of a type, as far as that is known before it is made.
     *
     * @param wanted the class or interface asked for
     * @return false if its value is known and is no instance of it, or its type is known and no relative of it
     */
    public boolean mayBe(Class<?> wanted) {
        given(wanted, "wanted");
        return fixed != null
                ? wanted.isInstance(fixed.value())
                : wanted.isAssignableFrom(type) || type.isAssignableFrom(wanted);
    }

    @Nullable
    Object create(ResourceContext context) throws Exception {
        return maker.create(context);
    }

    @Nullable
    ResourceTeardown<@Nullable Object> teardown() {
        return teardown;
    }

    @Override
    public String toString() {
        String what = description != null ? description : fixed != null ? "value " + fixed.value() : "made per run";
        return "resource (" + what + (requires.isEmpty() ? "" : ", requires " + String.join(", ", requires())) + ")";
    }
}
