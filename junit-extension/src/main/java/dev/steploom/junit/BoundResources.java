package dev.steploom.junit;

import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.mock.MockCalls;
import dev.steploom.junit.mock.TestMocks;
import dev.steploom.resource.ResourceDefinition;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The resources that one test binds: by fields of its class, its superclasses and the classes around it, and by
 * parameters. Made once for each test, before its methods that run before each.
 */
final class BoundResources {
    private static final Namespace NAMESPACE = Namespace.create(BoundResources.class);

    private final ExtensionContext context;
    private final List<Bound> bound = new ArrayList<>();
    private final List<Runnable> restorations = new ArrayList<>();
    private @Nullable TestMocks mocks;

    /** A place and what it holds, which for a bound field may change until the job runs. */
    private record Bound(ResourcePlace place, Supplier<@Nullable Object> value) {}

    private BoundResources(ExtensionContext context) {
        this.context = context;
    }

    /**
     * Ends a test, if its resources were asked for: takes mocks out of the fields, and looks for stubs that nobody used.
     *
     * @param failed whether the test failed already
     * @throws org.mockito.exceptions.misusing.UnnecessaryStubbingException if it stubbed what was never called
     */
    static void finish(ExtensionContext context, boolean failed) {
        BoundResources resources = context.getStore(NAMESPACE).remove(BoundResources.class, BoundResources.class);
        if (resources != null) {
            resources.finish(failed);
        }
    }

    /**
     * Adds to what a test failed with what its mocks know of that.
     *
     * @param context that of the test
     * @param failure what it failed with
     * @param results its runs
     */
    static void explain(ExtensionContext context, Throwable failure, List<JobExecutionResult> results) {
        BoundResources resources = context.getStore(NAMESPACE).get(BoundResources.class, BoundResources.class);
        if (resources != null) {
            Set<@Nullable Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
            resources.bound.forEach(bound -> values.add(bound.value().get()));
            values.forEach(value -> MockCalls.explain(value, failure, results));
        }
    }

    /**
     * Returns the resources of a test; fields and parameters get theirs when this is asked first.
     *
     * @param context that of the test
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException with all fields and parameters that cannot
     *     be given what they ask for
     */
    static BoundResources of(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        BoundResources resources = store.get(BoundResources.class, BoundResources.class);
        if (resources == null) {
            resources = new BoundResources(context);
            store.put(BoundResources.class, resources); // Before they are filled, so that what is half done is undone.
            resources.fill();
        }
        return resources;
    }

    private void fill() {
        Findings problems = new Findings(Places.name(context));
        Set<ResourceField> fields = new LinkedHashSet<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            fields.addAll(ResourceField.of(instance));
        }
        for (ResourceField field : fields) {
            problems.read(() -> add(field), null);
        }
        for (Parameter parameter : context.getRequiredTestMethod().getParameters()) {
            if (ResourcePlace.isOne(parameter)) {
                problems.read(() -> valueOf(parameter), null);
            }
        }
        problems.throwAny();
    }

    private Bound add(ResourceField field) {
        ResourcePlace place = field.place();
        Runnable restoration = field.inject(place, mocks());
        Supplier<@Nullable Object> value = field::value;
        if (restoration != null) {
            restorations.add(restoration);
            Object made = field.value();
            value = () -> made;
        }
        Bound added = new Bound(place, value);
        bound.add(added);
        return added;
    }

    private TestMocks mocks() {
        TestMocks made = mocks;
        if (made == null) {
            made = mocks = MockitoState.mocksOf(context);
        }
        return made;
    }

    /**
     * Returns the mock or spy for a parameter; the same one for all places that ask for the same.
     *
     * @throws BadTest if it cannot be made
     */
    @Nullable
    Object valueOf(Parameter parameter) {
        ResourcePlace place = ResourcePlace.of(parameter);
        for (Bound other : bound) {
            if (other.place().asksForSame(place)) {
                return other.value().get();
            }
        }
        Object made = StandIn.make(place, null, mocks());
        bound.add(new Bound(place, () -> made));
        return made;
    }

    /**
     * Returns what to bind when a job runs.
     *
     * @param job the job, with all that the test binds in other ways
     * @return definitions by resource key
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException with all fields that fit no resource, and all
     *     resources that nobody binds
     */
    Map<String, ResourceDefinition> definitionsFor(JobDefinition job) {
        Findings problems = new Findings(Places.name(context));
        ResourceBinding binding = new ResourceBinding(job, problems);
        Map<String, ResourceDefinition> definitions = new LinkedHashMap<>();
        for (Bound one : bound) {
            Object value = one.value().get();
            String key = binding.keyFor(one.place(), value);
            if (key != null && value != null) {
                MockCalls.watch(value);
                definitions.put(key, ResourceDefinition.of(value));
            }
        }
        binding.findUnbound(context.getRequiredTestClass());
        problems.throwAny();
        return definitions;
    }

    private void finish(boolean failed) {
        restorations.forEach(Runnable::run);
        if (mocks != null) {
            mocks.finish(failed);
        }
    }
}
