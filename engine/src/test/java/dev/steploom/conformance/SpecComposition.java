package dev.steploom.conformance;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.MappedInput;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.OutputMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a graph that a case writes as calls. What the reference refuses at run time and the typed API does not let one
 * write (JavaDifferences.DOES_NOT_COMPILE) is refused here.
 */
final class SpecComposition {
    private record Call(String node, NodeDefinition definition, boolean mapped) {}

    private final Spec spec;
    private final SpecGraph graphs;
    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> usedInputs = new HashSet<>();

    SpecComposition(Spec spec, SpecGraph graphs) {
        this.spec = spec;
        this.graphs = graphs;
    }

    GraphDefinition build(GraphBuilder graph) {
        for (Spec call : spec.specs("compose")) {
            add(graph, call);
        }
        if (!usedInputs.containsAll(spec.list("inputs"))) {
            throw new DoesNotCompile("an unused graph input");
        }
        for (Spec output : spec.specs("outputs")) {
            if (!calls.containsKey(output.text("ref"))) {
                throw new DoesNotCompile("a graph input returned as it is");
            }
            Call from = calls.get(output.text("ref"));
            graph.outputMappings(new OutputMapping(
                    output.text("name"), from.node, outputOf(from, output), isDynamic(from, outputOf(from, output))));
        }
        return graph.build();
    }

    private void add(GraphBuilder graph, Spec call) {
        NodeDefinition definition = graphs.definition(call.text("def"));
        String alias = call.text("alias");
        boolean named = alias != null && !alias.isEmpty();
        int use = named ? 0 : uses.merge(definition.name(), 1, Integer::sum);
        String node = named ? alias : use == 1 ? definition.name() : definition.name() + "_" + use;
        graph.define(definition).invoke(graphs.invocation(call, node));
        boolean mapped = false;
        for (Map.Entry<String, Object> input : call.map("ins").entrySet()) {
            if (definition.inputIndex(input.getKey()) < 0) {
                throw new DoesNotCompile("an unknown input");
            }
            Spec argument = Spec.of(input.getValue());
            mapped |= argument.has("map");
            Dependency dependency = dependency(graph, node, input.getKey(), argument);
            if (dependency != null) {
                graph.dependency(node, input.getKey(), dependency);
            }
        }
        calls.put(call.text("id"), new Call(node, definition, mapped));
    }

    private Dependency dependency(GraphBuilder graph, String node, String input, Spec argument) {
        if (argument.has("value")) {
            throw new DoesNotCompile("a bare value as an argument");
        }
        if (argument.has("refs")) {
            List<Dependency.Part> parts = new ArrayList<>();
            for (Spec ref : argument.specs("refs")) {
                if (isGraphInput(ref)) {
                    usedInputs.add(ref.text("ref"));
                    graph.inputMappings(new InputMapping(ref.text("ref"), node, input).atFanInIndex(parts.size()));
                    parts.add(MappedInput.PLACE);
                } else {
                    parts.add(plain(ref));
                }
            }
            return new MultiDependencyDefinition(parts);
        }
        if (argument.has("collect")) {
            Spec ref = Spec.of(argument.get("collect"));
            Call from = dynamic(ref);
            return new DynamicCollectDependencyDefinition(from.node, outputOf(from, ref));
        }
        if (argument.has("map")) {
            Spec ref = Spec.of(argument.get("map"));
            Call from = dynamic(ref);
            return new DependencyDefinition(from.node, outputOf(from, ref));
        }
        if (isGraphInput(argument)) {
            usedInputs.add(argument.text("ref"));
            graph.inputMappings(new InputMapping(argument.text("ref"), node, input));
            return null;
        }
        return plain(argument);
    }

    private boolean isGraphInput(Spec ref) {
        return spec.list("inputs").contains(ref.get("ref"));
    }

    private DependencyDefinition plain(Spec ref) {
        Call from = call(ref);
        String output = outputOf(from, ref);
        if (isDynamic(from, output)) {
            throw new DoesNotCompile("a dynamic output without map or collect");
        }
        return new DependencyDefinition(from.node, output);
    }

    private Call dynamic(Spec ref) {
        Call from = call(ref);
        if (!isDynamic(from, outputOf(from, ref))) {
            throw new DoesNotCompile("map or collect of a plain output");
        }
        return from;
    }

    private static boolean isDynamic(Call from, String output) {
        int index = from.definition.outputIndex(output);
        return from.mapped
                || (index >= 0 && from.definition.outputs().get(index).dynamic());
    }

    private Call call(Spec ref) {
        Call from = calls.get(ref.text("ref"));
        if (from == null) {
            throw new DoesNotCompile("an unknown variable");
        }
        return from;
    }

    private static String outputOf(Call from, Spec ref) {
        List<OutputDefinition> outputs = from.definition.outputs();
        if (ref.get("output") != null) {
            if (from.definition.outputIndex(ref.text("output")) < 0) {
                throw new DoesNotCompile("an unknown output");
            }
            return ref.text("output");
        }
        if (outputs.size() != 1) {
            throw new DoesNotCompile(outputs.isEmpty() ? "no output" : "several outputs as one");
        }
        return outputs.get(0).name();
    }
}
