package dev.steploom;

import dev.steploom.config.ConfigMapping;
import dev.steploom.definition.Dependency;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls in the body of one job or graph. Handles find it through the thread, so a body can call them like
 * functions; bodies may nest, when a graph is made inside of another's body.
 */
final class Composition {
    private static final ThreadLocal<@Nullable Composition> CURRENT = new ThreadLocal<>();

    private final @Nullable Composition outer;
    private final String name;
    private final GraphBuilder builder;
    private final GraphInputs inputs;
    private final Map<String, int[]> uses = new HashMap<>();
    private final Set<String> mapped = new HashSet<>();
    private int openMaps;
    private @Nullable GraphDefinition graph;

    private Composition(
            @Nullable Composition outer, String name, List<String> inputs, @Nullable SourceLocation location) {
        this.outer = outer;
        this.name = name;
        this.builder = GraphDefinition.builder(name).location(location);
        this.inputs = new GraphInputs(this, inputs, location);
    }

    /** Runs a body and makes the graph of what it called. */
    static ComposedGraph compose(
            String name,
            List<String> inputs,
            GraphRecipe.Body body,
            @Nullable SourceLocation location,
            @Nullable ConfigMapping mapping) {
        Composition composition = new Composition(CURRENT.get(), name, inputs, location);
        CURRENT.set(composition);
        Object result;
        try {
            result = body.run(composition.inputs.outs());
        } catch (NullPointerException thrown) {
            throw UnsetHandle.explain(composition.describe(), thrown);
        } finally {
            CURRENT.set(composition.outer);
        }
        OutputShape outputs = new GraphOutputs(composition, composition.builder, location).map(result);
        composition.inputs.map(composition.builder);
        GraphDefinition graph = composition.builder.configMapping(mapping).build();
        composition.graph = graph;
        return new ComposedGraph(graph, outputs);
    }

    /** Makes a graph of one op, with its inputs and outputs; nobody wrote the call, so its place is the op's. */
    static ComposedGraph ofOne(String name, OpRecipe recipe, CallSettings settings) {
        Job.checkedName(name);
        OpDefinition op = recipe.definition();
        List<String> inputs = op.inputs().stream().map(InputDefinition::name).toList();
        return compose(
                name,
                inputs,
                outs -> {
                    Composition composition = Objects.requireNonNull(CURRENT.get());
                    Out<?>[] arguments = outs.toArray(Out<?>[]::new);
                    return new Out<>(composition.add(op, recipe.outputs(), settings, op.location(), arguments));
                },
                op.location(),
                null);
    }

    /** Returns what was composed; null while the body runs, or if it failed. */
    @Nullable
    GraphDefinition graph() {
        return graph;
    }

    String describe() {
        return "graph '" + name + "'";
    }

    /** Records a call; only now is it known whether there is a body to record it. */
    static <R extends @Nullable Object> Out<R> record(
            NodeDefinition definition, OutputShape outputs, CallSettings settings, @Nullable Out<?>... arguments) {
        Composition composition = CURRENT.get();
        if (composition == null) {
            throw new GraphDefinitionException(
                    definition.kind() + " '" + definition.name()
                            + "' was called outside of a job or graph. Call it in a body, "
                            + "where calls are recorded: job(\"my_job\", () -> ...). To run "
                            + (definition instanceof GraphDefinition
                                    ? "the graph, make a job of it: toJob(\"my_job\")."
                                    : "the code of the op at once, call its method."),
                    SourceLocation.capture());
        }
        return new Out<>(composition.add(definition, outputs, settings, SourceLocation.capture(), arguments));
    }

    private Source add(
            NodeDefinition definition,
            OutputShape outputs,
            CallSettings settings,
            @Nullable SourceLocation location,
            @Nullable Out<?>... arguments) {
        String node = nodeName(definition.name(), settings.alias());
        builder.define(definition);
        if (runsForEach(arguments, settings.after())) {
            mapped.add(node);
        }
        for (int i = 0; i < arguments.length; i++) {
            String input = definition.inputs().get(i).name();
            Dependency dependency = new InputWire(this, definition, node, input, location).dependency(arguments[i]);
            if (dependency != null) {
                builder.dependency(node, input, dependency);
            }
        }
        builder.invoke(new NodeInvocation(
                definition.name(),
                node.equals(definition.name()) ? null : node,
                settings.tags(),
                settings.hooks(),
                settings.retry(),
                after(definition, node, settings.after(), location),
                location));
        return outputs instanceof SingleOutput single
                ? new Source.NodeOutput(this, definition, node, single.output())
                : new Source.NodeOutputs(this, definition, node, outputs);
    }

    /** Runs the body of a mapping; only in there is there one value at a time. */
    <R> R inMap(Supplier<R> body) {
        openMaps++;
        try {
            return body.get();
        } finally {
            openMaps--;
        }
    }

    /** Tells whether a source of a mapping's body is used after it. */
    boolean leftItsMap(Source source) {
        return openMaps == 0 && runsForEach(source);
    }

    private boolean runsForEach(@Nullable Out<?>[] arguments, List<Out<?>> after) {
        for (Out<?> argument : arguments) {
            if (argument != null && runsForEach(argument.source())) {
                return true;
            }
        }
        return !after.isEmpty() && after.stream().anyMatch(out -> runsForEach(out.source()));
    }

    /** Tells whether a source of this body gives something for each value of a dynamic output. */
    boolean runsForEach(Source source) {
        if (source instanceof Source.FanIn fanIn) {
            return fanIn.parts().stream().anyMatch(this::runsForEach);
        }
        if (source instanceof Source.FirstOf firstOf) {
            return firstOf.sources().stream().anyMatch(this::runsForEach);
        }
        return source instanceof Source.Element
                || (source instanceof Source.NodeOutput output && mapped.contains(output.node()))
                || (source instanceof Source.NodeOutputs outputs && mapped.contains(outputs.node()));
    }

    private List<Dependency> after(
            NodeDefinition definition, String node, List<Out<?>> others, @Nullable SourceLocation location) {
        if (others.isEmpty()) {
            return List.of();
        }
        InputWire order = new InputWire(this, definition, node, null, location);
        return others.stream().map(order::order).toList();
    }

    /** Numbers the uses of a definition without an alias from the second on, as the reference does. */
    private String nodeName(String definition, @Nullable String alias) {
        if (alias != null) {
            return alias;
        }
        int[] use = uses.computeIfAbsent(definition, name -> new int[1]);
        return ++use[0] == 1 ? definition : definition + "_" + use[0];
    }

    GraphInputs inputs() {
        return inputs;
    }
}
