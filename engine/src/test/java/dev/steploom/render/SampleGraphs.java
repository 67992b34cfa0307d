package dev.steploom.render;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.FirstOfDependency;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Dependency.ValueDependency;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.OutputMapping;
import dev.steploom.type.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Graphs to draw. */
final class SampleGraphs {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    private SampleGraphs() {}

    /** An op by the names of its outputs and inputs: {@code x?} is optional, {@code x*} dynamic, {@code x[]} a list. */
    static OpDefinition op(String name, String outputs, String... inputs) {
        OpBuilder op = OpDefinition.builder(name, context -> {});
        for (String input : inputs) {
            String plain = input.replace("[]", "").replace("!", "");
            RuntimeType type = input.endsWith("[]") ? RuntimeType.listOf(INT) : INT;
            op.inputs(InputDefinition.of(plain, input.endsWith("!") ? RuntimeType.NOTHING : type));
        }
        Stream.of(outputs.split(",", -1)).filter(output -> !output.isEmpty()).forEach(output -> {
            OutputDefinition plain = OutputDefinition.of(output.replaceAll("[?*]", ""), INT);
            op.outputs(output.endsWith("?") ? plain.optional() : output.endsWith("*") ? plain.asDynamic() : plain);
        });
        return op.build();
    }

    static DependencyDefinition outputOf(String source) {
        String[] parts = source.split("[.]", 2);
        return parts.length == 1 ? new DependencyDefinition(source) : new DependencyDefinition(parts[0], parts[1]);
    }

    static Dependency all(String... sources) {
        return new MultiDependencyDefinition(
                Stream.of(sources).<Dependency.Part>map(SampleGraphs::outputOf).toList());
    }

    static GraphBuilder graph(String name, NodeDefinition... definitions) {
        return GraphDefinition.builder(name).define(definitions);
    }

    static OutputMapping result(String node) {
        return new OutputMapping("result", node, "result");
    }

    static GraphDefinition diamond() {
        return graph(
                        "do_stuff",
                        op("return_five", "result"),
                        op("add_one", "result", "number"),
                        op("adder", "result", "a", "b"))
                .invoke(NodeInvocation.of("return_five"))
                .invoke(NodeInvocation.of("add_one"))
                .invoke(NodeInvocation.of("add_one").as("add_one_2"))
                .invoke(NodeInvocation.of("adder"))
                .dependency("add_one", "number", outputOf("return_five"))
                .dependency("add_one_2", "number", outputOf("return_five"))
                .dependency("adder", "a", outputOf("add_one"))
                .dependency("adder", "b", outputOf("add_one_2"))
                .outputMappings(result("adder"))
                .build();
    }

    static GraphDefinition branches() {
        return graph(
                        "branches",
                        op("start", "result"),
                        op("fork", "even?,odd?", "number"),
                        op("half", "result", "n"),
                        op("triple", "result", "n"),
                        op("report", "result", "x"),
                        op("audit", "result"))
                .description("Even numbers are halved, odd ones tripled")
                .invoke(NodeInvocation.of("audit").after(List.of(outputOf("fork.even"), outputOf("start"))))
                .dependency("fork", "number", outputOf("start"))
                .dependency("half", "n", outputOf("fork.even"))
                .dependency("triple", "n", outputOf("fork.odd"))
                .dependency("report", "x", new FirstOfDependency(List.of(outputOf("half"), outputOf("triple"))))
                .build();
    }

    static GraphDefinition clean() {
        return graph(
                        "clean",
                        op("strip", "result", "text"),
                        op("parse", "result", "text", "base"),
                        op("check", "good,bad?", "row"))
                .description("Makes rows fit & <drops> the \"rest\"")
                .dependency("parse", "text", outputOf("strip"))
                .dependency("parse", "base", new ValueDependency(10))
                .dependency("check", "row", outputOf("parse"))
                .inputMappings(new InputMapping("rows", "strip", "text"))
                .outputMappings(new OutputMapping("good", "check", "good"), new OutputMapping("bad", "check", "bad"))
                .build();
    }

    static GraphDefinition aggregate() {
        return graph(
                        "aggregate",
                        op("group", "result", "rows"),
                        op("sum", "result", "rows"),
                        op("mean", "result", "rows"),
                        op("join", "result", "left", "right"))
                .dependency("sum", "rows", outputOf("group"))
                .dependency("mean", "rows", outputOf("group"))
                .dependency("join", "left", outputOf("sum"))
                .dependency("join", "right", outputOf("mean"))
                .inputMappings(new InputMapping("week", "group", "rows"))
                .outputMappings(result("join"))
                .build();
    }

    /** Twenty-three nodes: nested graphs, one of them used twice, dynamic map and collect, fan-in, a branch, an order. */
    static GraphDefinition flights() {
        return graph(
                        "flight_delays",
                        op("read_flights", "result"),
                        op("read_airports", "result"),
                        op("open_database", "result"),
                        clean(),
                        op("by_week", "weeks*", "rows"),
                        aggregate(),
                        op("round", "result", "x"),
                        op("merge", "result", "parts[]"),
                        op("join_airports", "result", "routes", "airports"),
                        op("worst", "result", "routes", "limit"),
                        op("chart", "result", "routes"),
                        op("map", "result", "airports", "routes"),
                        op("rejects", "result", "bad"),
                        op("write_report", "result", "parts[]"),
                        op("notify", "result", "x"))
                .description("Worst routes of a year")
                .invoke(NodeInvocation.of("clean"))
                .invoke(NodeInvocation.of("clean").as("clean_airports"))
                .invoke(NodeInvocation.of("write_report").after(List.of(outputOf("open_database"))))
                .dependency("clean", "rows", outputOf("read_flights"))
                .dependency("clean_airports", "rows", outputOf("read_airports"))
                .dependency("by_week", "rows", outputOf("clean.good"))
                .dependency("aggregate", "week", outputOf("by_week.weeks"))
                .dependency("round", "x", outputOf("aggregate"))
                .dependency("merge", "parts", new DynamicCollectDependencyDefinition("round"))
                .dependency("join_airports", "routes", outputOf("merge"))
                .dependency("join_airports", "airports", outputOf("clean_airports.good"))
                .dependency("worst", "routes", outputOf("join_airports"))
                .dependency("worst", "limit", new ValueDependency("<ten & \"more\">"))
                .dependency("chart", "routes", outputOf("worst"))
                .dependency("map", "routes", outputOf("worst"))
                .dependency("map", "airports", outputOf("clean_airports.good"))
                .dependency("rejects", "bad", outputOf("clean.bad"))
                .dependency("write_report", "parts", all("chart", "map", "rejects"))
                .dependency("notify", "x", outputOf("write_report"))
                .outputMappings(new OutputMapping("report", "write_report", "result"))
                .build();
    }

    /** One root, leaves of one definition, and their sum. */
    static GraphDefinition wide(int leaves) {
        GraphBuilder graph =
                graph("wide", op("root", "result"), op("leaf", "result", "x"), op("sum", "result", "xs[]"));
        List<Dependency.Part> parts = new ArrayList<>();
        for (int i = 1; i <= leaves; i++) {
            graph.invoke(NodeInvocation.of("leaf").as("leaf_" + i)).dependency("leaf_" + i, "x", outputOf("root"));
            parts.add(outputOf("leaf_" + i));
        }
        return graph.dependency("sum", "xs", new MultiDependencyDefinition(parts))
                .build();
    }

    /** One root and leaves that are all of different definitions. */
    static GraphDefinition varied(int leaves) {
        GraphBuilder graph = graph("varied", op("root", "result"));
        for (int i = 1; i <= leaves; i++) {
            graph.define(op("leaf_" + i, "result", "x")).dependency("leaf_" + i, "x", outputOf("root"));
        }
        return graph.build();
    }

    static GraphDefinition chain(int length) {
        GraphBuilder graph = graph("chain", op("step", "result", "x"));
        for (int i = 1; i <= length; i++) {
            graph.invoke(NodeInvocation.of("step").as("s" + i));
            if (i > 1) {
                graph.dependency("s" + i, "x", outputOf("s" + (i - 1)));
            }
        }
        return graph.build();
    }

    /** A graph in which each level uses the one below it twice: 2 to the power of {@code depth} ops when unfolded. */
    static GraphDefinition doubling(int depth) {
        NodeDefinition inner = op("leaf", "result", "x");
        for (int i = 1; i <= depth; i++) {
            inner = graph("level_" + i, inner)
                    .invoke(NodeInvocation.of(inner.name()).as("first"))
                    .invoke(NodeInvocation.of(inner.name()).as("second"))
                    .dependency("second", "x", outputOf("first"))
                    .inputMappings(new InputMapping("x", "first", "x"))
                    .outputMappings(result("second"))
                    .build();
        }
        return (GraphDefinition) inner;
    }

    static GraphDefinition random(int nodes, long seed) {
        Random random = new Random(seed);
        GraphBuilder graph = graph("random", op("source", "result"), op("step", "result", "x", "y", "z"));
        for (int i = 0; i < nodes; i++) {
            graph.invoke(NodeInvocation.of(i < 3 ? "source" : "step").as("n" + i));
            for (String input : i < 3 ? List.<String>of() : List.of("x", "y", "z")) {
                if (random.nextInt(3) > 0) {
                    graph.dependency("n" + i, input, outputOf("n" + Math.max(0, i - 1 - random.nextInt(8))));
                }
            }
        }
        return graph.build();
    }
}
