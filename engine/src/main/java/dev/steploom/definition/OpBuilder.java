package dev.steploom.definition;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigField;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the parts of an op. */
public final class OpBuilder {
    final String name;
    final OpBody body;

    @Nullable
    String description;

    final List<InputDefinition> inputs = new ArrayList<>();
    final List<OutputDefinition> outputs = new ArrayList<>();
    Map<String, String> tags = Map.of();

    @Nullable
    RetryPolicy retryPolicy;

    final Set<String> requiredResources = new LinkedHashSet<>();
    final Map<String, Class<?>> resourceTypes = new HashMap<>();

    @Nullable
    String codeVersion;

    @Nullable
    SourceLocation location;

    @Nullable
    ConfigField config;

    @Nullable
    ConfiguredOp configured;

    OpBuilder(String name, OpBody body) {
        this.name = name;
        this.body = body;
    }

    /**
     * Says what the op is for.
     *
     * @param text the description
     * @return this
     */
    public OpBuilder description(@Nullable String text) {
        this.description = text;
        return this;
    }

    /**
     * Adds inputs.
     *
     * @param more inputs, in the order of the op's parameters
     * @return this
     */
    public OpBuilder inputs(InputDefinition... more) {
        inputs.addAll(givenAll(more, "more"));
        return this;
    }

    /**
     * Adds outputs.
     *
     * @param more outputs
     * @return this
     */
    public OpBuilder outputs(OutputDefinition... more) {
        outputs.addAll(givenAll(more, "more"));
        return this;
    }

    /**
     * Sets the tags. {@code steploom/priority} is a whole number that orders ready steps, highest first.
     *
     * @param values values that are not texts become JSON
     * @return this
     */
    public OpBuilder tags(Map<String, ?> values) {
        given(values, "values");
        this.tags = Tags.of(values);
        return this;
    }

    /**
     * Sets how failures are retried.
     *
     * @param policy the policy
     * @return this
     */
    public OpBuilder retryPolicy(@Nullable RetryPolicy policy) {
        this.retryPolicy = policy;
        return this;
    }

    /**
     * Says which resources the op asks for.
     *
     * @param keys resource keys
     * @return this
     */
    public OpBuilder requires(Collection<String> keys) {
        given(keys, "keys");
        requiredResources.addAll(keys);
        return this;
    }

    /**
     * Says which resources the op asks for, and as what.
     *
     * @param keys resource keys
     * @return this
     */
    public OpBuilder requires(ResourceKey<?>... keys) {
        givenAll(keys, "keys");
        for (ResourceKey<?> key : keys) {
            requiredResources.add(key.name());
            resourceTypes.put(key.name(), key.type());
        }
        return this;
    }

    /**
     * Says which version of the code this is.
     *
     * @param version any text
     * @return this
     */
    public OpBuilder codeVersion(@Nullable String version) {
        this.codeVersion = version;
        return this;
    }

    /**
     * Says what config the op takes.
     *
     * @param field the type of its config, and what holds when none is given
     * @return this
     */
    public OpBuilder config(@Nullable ConfigField field) {
        this.config = field;
        return this;
    }

    /**
     * Says where the op was defined, if not where {@link #build} is called.
     *
     * @param place a line of the user's code
     * @return this
     */
    public OpBuilder location(@Nullable SourceLocation place) {
        this.location = place;
        return this;
    }

    /**
     * Makes the op.
     *
     * @return the op
     * @throws GraphDefinitionException if a name is not valid or appears twice
     */
    public OpDefinition build() {
        if (location == null) {
            location = SourceLocation.capture();
        }
        Names.checked("op", name, location);
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (InputDefinition input : inputs) {
            check(problems, "input", input.name(), Names.problemOfInput(input.name()), seen);
            checkDefault(problems, input);
        }
        seen.clear();
        for (OutputDefinition output : outputs) {
            check(problems, "output", output.name(), Names.problem(output.name()), seen);
        }
        if (!problems.isEmpty()) {
            throw new GraphDefinitionException(problems);
        }
        return new OpDefinition(this);
    }

    /** Defaults of lists are checked when the step runs, as in the reference. */
    private void checkDefault(List<Problem> problems, InputDefinition input) {
        InputDefinition.DefaultValue fallback = input.fallback();
        if (fallback == null || (input.type().supportsFanIn() && !input.type().isNothing())) {
            return;
        }
        String problem = input.type().isNothing()
                ? "an input of type Nothing has no value"
                : input.type().accepts(fallback.value()) ? null : input.type().describeMismatch(fallback.value());
        if (problem != null) {
            problems.add(new Problem(
                    "op '" + name + "': the default of input \"" + input.name() + "\" does not fit: " + problem + ".",
                    location));
        }
    }

    private void check(List<Problem> problems, String what, String named, @Nullable String problem, Set<String> seen) {
        if (problem != null) {
            problems.add(new Problem("op '" + name + "': " + what + " name " + problem, location));
        } else if (!seen.add(named)) {
            problems.add(new Problem(
                    "op '" + name + "' has two " + what + "s named \"" + named + "\". Rename one.", location));
        }
    }
}
