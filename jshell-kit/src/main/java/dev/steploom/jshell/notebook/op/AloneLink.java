package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.jshell.notebook.display.Display;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Shows what a notebook that runs alone would give to a run.
 *
 * @param resources the resources that the notebook made for itself, by name
 */
record AloneLink(Map<String, Object> resources) implements ContextLink {
    @Override
    public void log(Level level, String message) {
        System.err.println(level + " " + message);
    }

    @Override
    public void materialize(AssetMaterialization event) {
        System.out.println("Materialized " + event.key());
    }

    @Override
    public void observe(AssetObservation event) {
        System.out.println("Observed " + event.key());
    }

    @Override
    public void expect(ExpectationResult event) {
        System.out.println("Expectation " + event.label() + (event.success() ? " holds" : " does not hold"));
    }

    @Override
    public void emit(@Nullable String name, @Nullable Object value) {
        Display.display(value);
    }

    @Override
    public @Nullable Object input(String name) {
        throw new StepInvariantException("The notebook runs alone, so there is no input \"" + name
                + "\". Read it from the variable of this name, which the parameters cell declares.");
    }

    @Override
    public <T> T resource(ResourceKey<T> key) {
        Object resource = resources.get(key.name());
        if (resource == null) {
            throw new StepInvariantException(
                    "The notebook runs alone and its mock context has no resource \"" + key.name()
                            + "\". Give it one in the parameters cell: OpContext context = mockContext(c -> c.resource(key, value));");
        }
        return key.type().cast(resource);
    }
}
