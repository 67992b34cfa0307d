package dev.steploom.definition;

import dev.steploom.config.ConfigField;
import dev.steploom.type.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An op: a function with named inputs and outputs, the unit of computation. Made by {@link #builder}, or from a method
 * or lambda by {@code Steploom.op}.
 */
public final class OpDefinition implements NodeDefinition {
    private final String name;
    private final @Nullable String description;
    private final List<InputDefinition> inputs;
    private final List<OutputDefinition> outputs;
    private final OpBody body;
    private final boolean emitsLast;
    private final Map<String, String> tags;
    private final @Nullable RetryPolicy retryPolicy;
    private final Set<String> requiredResources;
    private final Map<String, Class<?>> resourceTypes;
    private final @Nullable String codeVersion;
    private final @Nullable SourceLocation location;
    private final @Nullable ConfigField config;
    private final @Nullable ConfiguredOp configured;
    private final int[] dataInputs;

    OpDefinition(OpBuilder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.inputs = List.copyOf(builder.inputs);
        this.outputs = List.copyOf(builder.outputs);
        this.body = builder.body;
        this.emitsLast = body instanceof OpBody.EmitsLast;
        this.tags = builder.tags;
        this.retryPolicy = builder.retryPolicy;
        this.requiredResources = Set.copyOf(builder.requiredResources);
        this.resourceTypes = Map.copyOf(builder.resourceTypes);
        this.codeVersion = builder.codeVersion;
        this.location = builder.location;
        this.config = builder.config;
        this.configured = builder.configured;
        this.dataInputs = IntStream.range(0, inputs.size())
                .filter(index -> !inputs.get(index).type().isNothing())
                .boxed()
                .sorted(Comparator.comparing(index -> inputs.get(index).name()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Begins an op.
     *
     * @param name its name
     * @param body what it does
     * @return a builder of an op without inputs and outputs
     */
    public static OpBuilder builder(String name, OpBody body) {
        return new OpBuilder(name, body);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String description() {
        return description;
    }

    @Override
    public List<InputDefinition> inputs() {
        return inputs;
    }

    @Override
    public List<OutputDefinition> outputs() {
        return outputs;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    @Override
    public String kind() {
        return "op";
    }

    /**
     * Returns how many inputs take a value rather than order alone.
     *
     * @return the number of inputs that are not of type Nothing
     */
    public int dataInputCount() {
        return dataInputs.length;
    }

    /**
     * Returns the order in which the inputs that take a value are fetched and checked, which is by name, as in the
     * reference.
     *
     * @param place from 0 to {@link #dataInputCount}
     * @return the position of the input at that place
     */
    public int dataInput(int place) {
        return dataInputs[place];
    }

    /**
     * Returns what it does.
     *
     * @return the body
     */
    public OpBody body() {
        return body;
    }

    /**
     * Tells whether its outputs come with its end.
     *
     * @return true if its body is {@link OpBody.EmitsLast}
     */
    public boolean emitsLast() {
        return emitsLast;
    }

    /**
     * Returns how its failures are retried, unless the invocation says otherwise.
     *
     * @return the policy, if it has one
     */
    public @Nullable RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /**
     * Returns the keys of the resources that it asks for.
     *
     * @return resource keys
     */
    public Set<String> requiredResources() {
        return requiredResources;
    }

    /**
     * Returns as what it asks for resources.
     *
     * @return types by resource key, of those keys that were given with their type
     */
    public Map<String, Class<?>> resourceTypes() {
        return resourceTypes;
    }

    /**
     * Returns the version of its code.
     *
     * @return the version, if told
     */
    public @Nullable String codeVersion() {
        return codeVersion;
    }

    /**
     * Returns what config it takes.
     *
     * @return the declared config; null if it declares none, and takes any
     */
    public @Nullable ConfigField config() {
        return config;
    }

    /**
     * Returns what config its body gets: its own, or that of the op it was made of by {@link #configured}.
     *
     * @return the declared config; null if none is declared
     */
    public @Nullable ConfigField bodyConfig() {
        return configured == null ? config : configured.base().bodyConfig();
    }

    /**
     * Returns how its config becomes that of the op it was made of.
     *
     * @return the op it was made of and how; null if it was not made by {@link #configured}
     */
    @Nullable
    ConfiguredOp configured() {
        return configured;
    }

    /**
     * Gives the op a config that holds in every run.
     *
     * @param name the name of the new op
     * @param values config that fits this op, checked when a run begins
     * @return an op that needs no config
     * @throws GraphDefinitionException if the name is not valid
     */
    public OpDefinition configured(String name, @Nullable Object values) {
        return copy(name, new ConfiguredOp(this, config -> values)).build();
    }

    /**
     * Gives the op another config, from which its own is made.
     *
     * @param name the name of the new op
     * @param field what the new op takes
     * @param function makes this op's config of the new op's
     * @return an op with that config
     * @throws GraphDefinitionException if the name is not valid
     */
    public OpDefinition configured(
            String name, ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        return copy(name, new ConfiguredOp(this, function)).config(field).build();
    }

    /**
     * Gives the op a record as config, from which its own is made.
     *
     * @param name the name of the new op
     * @param type the record
     * @param function makes this op's config of the record
     * @param <T> the record
     * @return an op with that config
     * @throws GraphDefinitionException if the name is not valid
     */
    public <T extends Record> OpDefinition configured(
            String name, Class<T> type, Function<T, ? extends @Nullable Object> function) {
        ConfigField field = ConfigField.of(type);
        return configured(
                name, field, values -> function.apply(field.read(type, values, "the config of op '" + name + "'")));
    }

    /**
     * Lets a manager keep all outputs.
     *
     * @param managerKey the key of the resource
     * @return an op whose outputs name this manager
     */
    public OpDefinition keptBy(String managerKey) {
        OpBuilder copy = copy(name, configured);
        copy.outputs.replaceAll(output -> output.keptBy(managerKey));
        return copy.config(config).location(location).build();
    }

    /**
     * Lets a manager load an input.
     *
     * @param input the input's name
     * @param managerKey the key of the resource
     * @return an op whose input names this manager
     * @throws GraphDefinitionException if it has no such input
     */
    public OpDefinition loadedBy(String input, String managerKey) {
        int index = inputIndex(input);
        if (index < 0) {
            throw new GraphDefinitionException(
                    "op '" + name + "' has no input \"" + input + "\" for resource \"" + managerKey + "\" to load. "
                            + NearestName.hint(
                                    input,
                                    "inputs",
                                    inputs.stream().map(InputDefinition::name).toList()),
                    location);
        }
        OpBuilder copy = copy(name, configured);
        copy.inputs.set(index, inputs.get(index).loadedBy(managerKey));
        return copy.config(config).location(location).build();
    }

    private OpBuilder copy(String newName, @Nullable ConfiguredOp how) {
        OpBuilder copy = new OpBuilder(newName, body);
        copy.description = description;
        copy.inputs.addAll(inputs);
        copy.outputs.addAll(outputs);
        copy.tags = tags;
        copy.retryPolicy = retryPolicy;
        copy.requiredResources.addAll(requiredResources);
        copy.resourceTypes.putAll(resourceTypes);
        copy.codeVersion = codeVersion;
        copy.configured = how;
        return copy;
    }

    /**
     * Returns where it was defined.
     *
     * @return the line of the user's code, if known
     */
    public @Nullable SourceLocation location() {
        return location;
    }

    @Override
    public String toString() {
        return "op " + name + OpSignature.of(this);
    }
}
