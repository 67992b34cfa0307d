package dev.steploom.execution;

import dev.steploom.event.EventLog;
import dev.steploom.resource.OpenResources;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceGraph;
import dev.steploom.resource.ResourceKey;
import dev.steploom.resource.ResourceRun;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of one run: made before its first step, taken down after its last. */
final class RunResources {
    private final ResourceGraph graph;
    private final List<String> keys;
    private final Map<String, ? extends @Nullable Object> configs;
    private @Nullable OpenResources open;

    RunResources(ResourceGraph graph, Collection<String> required, Map<String, ? extends @Nullable Object> configs) {
        this.graph = graph;
        this.keys = graph.order(required);
        this.configs = configs;
    }

    /** What is made, in that order. */
    List<String> keys() {
        return keys;
    }

    /**
     * Makes all resources.
     *
     * @throws ResourceException at the first that cannot be made
     */
    void create(Run run) {
        OpenResources opened = new OpenResources(
                graph,
                new ResourceRun(
                        run.job().name(), run.id(), run.tags(), configs, new StepLogger(run, EventLog.NO_STEP)));
        open = opened; // Before the first is made: those made before a failure are taken down too.
        opened.create(keys);
    }

    /** Takes down what was made, in reverse order; whatever fails is returned, and keeps nothing else from coming down. */
    List<OpenResources.TeardownFailure> tearDown() {
        return open == null ? List.of() : open.tearDown();
    }

    /** The key of the one that is being made or taken down, if any is. */
    @Nullable
    String current() {
        return open == null ? null : open.current();
    }

    <T> T get(ResourceKey<T> key) {
        if (open == null) {
            throw new ResourceException(
                    key.name(), "The resource \"" + key.name() + "\" was not made for this run.", null);
        }
        return open.get(key);
    }
}
