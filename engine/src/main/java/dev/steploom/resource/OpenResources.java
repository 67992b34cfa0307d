package dev.steploom.resource;

import dev.steploom.config.ConfigField;
import dev.steploom.event.ErrorInfo;
import dev.steploom.type.ValueText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Resources that were made, and are taken down in the reverse order. Each is taken down exactly once, whatever fails
 * before: the making of a later one, the run, or another teardown. One thread makes them and takes them down; any thread
 * may get them in between.
 */
public final class OpenResources {
    private final ResourceGraph graph;
    private final ResourceRun run;
    private final Map<String, @Nullable Object> made = new HashMap<>();
    private final Deque<String> toTearDown = new ArrayDeque<>();
    private @Nullable String current;

    /**
     * A teardown that failed.
     *
     * @param key the resource's key
     * @param error what it threw
     */
    public record TeardownFailure(String key, Throwable error) {}

    /**
     * Prepares to make resources.
     *
     * @param graph what there is to make
     * @param run the run that they are made for
     */
    public OpenResources(ResourceGraph graph, ResourceRun run) {
        this.graph = graph;
        this.run = run;
    }

    /**
     * Makes resources and those they require. If one cannot be made, those made before stay until {@link #tearDown}.
     *
     * @param required the keys asked for
     * @throws ResourceException at the first that cannot be made
     */
    public void create(Collection<String> required) {
        for (String key : graph.order(required)) {
            if (!made.containsKey(key)) {
                create(key, graph.definition(key));
            }
        }
    }

    private void create(String key, ResourceDefinition definition) {
        current = key;
        try {
            made.put(key, definition.create(new Context(this, key, definition)));
            toTearDown.push(key);
        } catch (Throwable e) {
            // Errors too, such as a missing class: as with steps, the run ends and says why.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new ResourceException(key, "The resource \"" + key + "\" could not be made: " + ErrorInfo.of(e), e);
        } finally {
            current = null;
        }
    }

    /**
     * Takes down what was made and is not down yet, in reverse order. An interrupt waits until all are down.
     *
     * @return what failed, in order; the others are down nevertheless
     */
    public List<TeardownFailure> tearDown() {
        List<TeardownFailure> failures = new ArrayList<>();
        boolean interrupted = Thread.interrupted();
        while (!toTearDown.isEmpty()) {
            String key = toTearDown.pop(); // Before the call: a teardown that throws is not tried again.
            ResourceTeardown<@Nullable Object> teardown = graph.definition(key).teardown();
            if (teardown != null) {
                current = key;
                try {
                    teardown.tearDown(made.get(key));
                } catch (Throwable e) {
                    interrupted |= e instanceof InterruptedException;
                    failures.add(new TeardownFailure(key, e));
                } finally {
                    current = null;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    /**
     * Returns what is being made or taken down; for the thread that does it.
     *
     * @return the key of that resource; null if none is
     */
    public @Nullable String current() {
        return current;
    }

    /**
     * Returns a resource.
     *
     * @param key its key and type
     * @param <T> its type
     * @return the resource
     * @throws ResourceException if it is of another type, or was not made
     */
    @SuppressWarnings("NullAway") // Null comes out only where Object was asked for and null was bound on purpose.
    public <T> T get(ResourceKey<T> key) {
        Object value = made.get(key.name());
        boolean boundToNull = value == null && key.type() == Object.class && made.containsKey(key.name());
        if (!boundToNull && !key.type().isInstance(value)) {
            throw new ResourceException(
                    key.name(),
                    made.containsKey(key.name())
                            ? "The resource \"" + key.name() + "\" is asked for as "
                                    + key.type().getSimpleName() + ", but is " + ValueText.describe(value)
                                    + ". Bind a value of that type."
                            : "The resource \"" + key.name() + "\" was not made for this run.",
                    null);
        }
        return key.type().cast(value);
    }

    private record Context(OpenResources resources, String key, ResourceDefinition definition)
            implements ResourceContext {

        @Override
        public @Nullable Object config() {
            return resources.run.configs().get(key);
        }

        @Override
        public <T extends Record> T config(Class<T> record) {
            ConfiguredResource made = definition.configured();
            ResourceDefinition base = definition;
            while (made != null) {
                base = made.base();
                made = base.configured();
            }
            ConfigField field = base.config();
            if (field == null) {
                throw new ResourceException(
                        key,
                        "resource \"" + key + "\" asks for config as " + record.getSimpleName()
                                + " without declaring it. Add .withConfig(" + record.getSimpleName()
                                + ".class) to its definition.",
                        null);
            }
            return field.read(record, config(), "the config of resource \"" + key + "\"");
        }

        @Override
        public <T> T resource(ResourceKey<T> required) {
            if (!definition.requires().contains(required.name())) {
                throw new ResourceException(
                        key,
                        "resource \"" + key + "\" asks for resource \"" + required.name()
                                + "\" without declaring it. Add .requires(...) to its definition.",
                        null);
            }
            return resources.get(required);
        }

        @Override
        public String jobName() {
            return resources.run.jobName();
        }

        @Override
        public String runId() {
            return resources.run.runId();
        }

        @Override
        public Map<String, String> runTags() {
            return resources.run.runTags();
        }

        @Override
        public Logger log() {
            return resources.run.log();
        }
    }
}
