package dev.steploom.resource;

import dev.steploom.config.ConfigField;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
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
    private final ResourceFunction<?> maker;
    private final @Nullable ResourceTeardown<@Nullable Object> teardown;
    private final @Nullable ConfigField config;
    private final Set<String> requires;
    private final @Nullable String description;

    /** A value that is known before the run; a record of its own because null is one. */
    private record Fixed(@Nullable Object value) {}

    private ResourceDefinition(
            @Nullable Fixed fixed,
            ResourceFunction<?> maker,
            @Nullable ResourceTeardown<@Nullable Object> teardown,
            @Nullable ConfigField config,
            Set<String> requires,
            @Nullable String description) {
        this.fixed = fixed;
        this.maker = maker;
        this.teardown = teardown;
        this.config = config;
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
        return new ResourceDefinition(new Fixed(value), context -> value, null, null, Set.of(), null);
    }

    /**
     * Makes a resource at the start of each run, and closes it at the end if it is {@link AutoCloseable}.
     *
     * @param maker makes it
     * @return its definition
     */
    public static ResourceDefinition from(Callable<?> maker) {
        return from(context -> maker.call());
    }

    /**
     * Makes a resource at the start of each run, and closes it at the end if it is {@link AutoCloseable}.
     *
     * @param maker makes it
     * @return its definition
     */
    public static ResourceDefinition from(ResourceFunction<?> maker) {
        return new ResourceDefinition(null, maker, ResourceDefinition::close, null, Set.of(), null);
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
        return new ResourceDefinition(
                null, maker, (ResourceTeardown<@Nullable Object>) teardown, null, Set.of(), null);
    }

    /**
     * Stands in for a resource: a mock where a {@link MockProvider} is installed, else a proxy whose methods do nothing
     * and return null, zero, false or empty.
     *
     * @param mocked the class to mock; an interface where no {@link MockProvider} is installed
     * @return a definition whose value is a mock of that class
     */
    public static ResourceDefinition mock(Class<?> mocked) {
        // No teardown: a mock that records its calls must not be told to close by the engine.
        return new ResourceDefinition(
                null, context -> MockResources.create(mocked), null, null, Set.of(), "mock of " + mocked.getName());
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
        return new ResourceDefinition(fixed, maker, teardown, field, requires, description);
    }

    /**
     * Says which other resources this one needs; they are made before it and taken down after it.
     *
     * @param keys their keys
     * @return a copy that requires these too
     */
    public ResourceDefinition requires(Collection<String> keys) {
        Set<String> all = new LinkedHashSet<>(requires);
        all.addAll(keys);
        return new ResourceDefinition(
                fixed, maker, teardown, config, Collections.unmodifiableSet(all), description);
    }

    /**
     * Says which other resources this one needs; they are made before it and taken down after it.
     *
     * @param keys their keys
     * @return a copy that requires these too
     */
    public ResourceDefinition requires(ResourceKey<?>... keys) {
        return requires(Arrays.stream(keys).map(ResourceKey::name).toList());
    }

    /**
     * Says what the resource is for.
     *
     * @param text the description
     * @return a copy with the description
     */
    public ResourceDefinition describedAs(@Nullable String text) {
        return new ResourceDefinition(fixed, maker, teardown, config, requires, text);
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
     * Returns the keys of the resources that it needs.
     *
     * @return resource keys
     */
    public Set<String> requires() {
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
     * Tells whether the resource may be of a type, as far as that is known before it is made.
     *
     * @param type the class or interface asked for
     * @return false if its value is known and is no instance of it
     */
    public boolean mayBe(Class<?> type) {
        return fixed == null || type.isInstance(fixed.value());
    }

    @Nullable Object create(ResourceContext context) throws Exception {
        return maker.create(context);
    }

    @Nullable ResourceTeardown<@Nullable Object> teardown() {
        return teardown;
    }

    @Override
    public String toString() {
        String what = description != null ? description : fixed != null ? "value " + fixed.value() : "made per run";
        return "resource (" + what + (requires.isEmpty() ? "" : ", requires " + String.join(", ", requires)) + ")";
    }
}
