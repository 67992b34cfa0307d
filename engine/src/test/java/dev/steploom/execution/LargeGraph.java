package dev.steploom.execution;

import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.type.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * A job of thousands of steps that add up what they read, so that a value read too early or a step run twice shows. Runs
 * of it pause here and there, as a seed says, which drives the threads through other interleavings each time.
 */
final class LargeGraph {
    static final int KEYS = 1000;

    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    private final GraphBuilder graph = GraphDefinition.builder("g");
    private final List<List<Integer>> sources = new ArrayList<>();
    private final Map<String, Integer> expected = new ConcurrentHashMap<>();

    private volatile Noise noise = new Noise(0);
    private volatile CountDownLatch lateIsDue = new CountDownLatch(0);
    private final Map<String, Integer> values = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> starts = new ConcurrentHashMap<>();

    private LargeGraph() {}

    /** One step, many that read it, and one that reads those. */
    static LargeGraph wide(int width) {
        LargeGraph graph = new LargeGraph();
        graph.add(List.of());
        for (int i = 0; i < width; i++) {
            graph.add(List.of(0));
        }
        graph.addAll(IntStream.rangeClosed(1, width).boxed().toList());
        return graph;
    }

    /** Layers of steps that each read three of the layer before. */
    static LargeGraph layered(int layers, int width) {
        LargeGraph graph = new LargeGraph();
        for (int layer = 0; layer < layers; layer++) {
            int before = (layer - 1) * width;
            for (int i = 0; i < width; i++) {
                graph.add(
                        layer == 0
                                ? List.of()
                                : List.of(before + i, before + (i + 1) % width, before + (i * 7 + layer) % width));
            }
        }
        return graph;
    }

    /** Steps that read up to four earlier ones, near ones rather than far ones. */
    static LargeGraph random(int size, long seed) {
        LargeGraph graph = new LargeGraph();
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < size; step++) {
            List<Integer> sources = new ArrayList<>();
            for (int i = step == 0 ? 0 : random.nextInt(5); i > 0; i--) {
                int reach = random.nextInt(4) == 0 ? step : Math.min(step, 50);
                sources.add(step - 1 - random.nextInt(reach));
            }
            graph.add(sources);
        }
        return graph;
    }

    /** A thousand keys, mapped twice; the second mapping also reads a plain step, which ends at any time meanwhile. */
    static LargeGraph dynamic() {
        LargeGraph graph = new LargeGraph();
        GraphBuilder built = graph.graph;
        built.define(OpDefinition.builder("late", context -> {
                    graph.lateIsDue.await();
                    graph.end(context, 7);
                })
                .outputs(OutputDefinition.of("result", INT))
                .build());
        built.define(OpDefinition.builder("keys", context -> {
                    for (int key = 0; key < KEYS; key++) {
                        context.emitDynamic("result", "k" + key, key);
                    }
                    graph.begin(context);
                })
                .outputs(OutputDefinition.of("result", INT).asDynamic())
                .build());
        built.define(mapped("first", graph, 1, 1));
        built.define(mapped("second", graph, 2, 2));
        built.define(OpDefinition.builder("all", context -> graph.end(context, sum(context)))
                .inputs(InputDefinition.of("i0", RuntimeType.listOf(INT)))
                .outputs(OutputDefinition.of("result", INT))
                .build());
        List.of("late", "keys", "first", "second", "all").forEach(name -> built.invoke(NodeInvocation.of(name)));
        built.dependency("first", "i0", new DependencyDefinition("keys"));
        built.dependency("second", "i0", new DependencyDefinition("first"));
        built.dependency("second", "i1", new DependencyDefinition("late"));
        built.dependency("all", "i0", new DynamicCollectDependencyDefinition("second", "result"));
        graph.expected.put("late", 7);
        int all = 0;
        for (int key = 0; key < KEYS; key++) {
            graph.expected.put("first[k" + key + "]", key + 1);
            graph.expected.put("second[k" + key + "]", key + 10);
            all += key + 10;
        }
        graph.expected.put("all", all);
        return graph;
    }

    private static OpDefinition mapped(String name, LargeGraph graph, int inputs, int plus) {
        OpBuilder op = OpDefinition.builder(name, context -> {
            graph.end(context, sum(context) + plus);
            if (name.equals("first")) {
                graph.lateIsDue.countDown();
            }
        });
        for (int i = 0; i < inputs; i++) {
            op.inputs(InputDefinition.of("i" + i, INT));
        }
        return op.outputs(OutputDefinition.of("result", INT)).build();
    }

    private int add(List<Integer> reads) {
        int step = begin(reads);
        OpBuilder op = OpDefinition.builder("s" + step, context -> end(context, step + sum(context)));
        for (int i = 0; i < reads.size(); i++) {
            op.inputs(InputDefinition.of("i" + i, INT));
        }
        define(step, op);
        for (int i = 0; i < reads.size(); i++) {
            graph.dependency("s" + step, "i" + i, new DependencyDefinition("s" + reads.get(i)));
        }
        return step;
    }

    private void addAll(List<Integer> reads) {
        int step = begin(reads);
        define(
                step,
                OpDefinition.builder("s" + step, context -> end(context, step + sum(context)))
                        .inputs(InputDefinition.of("i0", RuntimeType.listOf(INT))));
        graph.dependency(
                "s" + step,
                "i0",
                new MultiDependencyDefinition(List.copyOf(reads.stream()
                        .map(source -> new DependencyDefinition("s" + source))
                        .toList())));
    }

    private int begin(List<Integer> reads) {
        int step = sources.size();
        sources.add(reads);
        expected.put(
                "s" + step,
                step
                        + reads.stream()
                                .mapToInt(source -> expected.get("s" + source))
                                .sum());
        return step;
    }

    private void define(int step, OpBuilder op) {
        graph.define(op.outputs(OutputDefinition.of("result", INT)).build());
        graph.invoke(NodeInvocation.of("s" + step));
    }

    JobDefinition job() {
        return JobDefinition.builder(graph.build()).name("large").build();
    }

    /** Prepares the next run. */
    void reset(Noise next, SplittableRandom random) {
        noise = next;
        lateIsDue = new CountDownLatch(random.nextInt(3) == 0 ? 0 : random.nextInt(KEYS));
        values.clear();
        starts.clear();
    }

    Map<String, Integer> expected() {
        return expected;
    }

    Map<String, Integer> values() {
        return values;
    }

    /** Steps that ran more than once. */
    List<String> repeated() {
        return starts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int sum(OpContext context) {
        int sum = 0;
        for (int i = 0; i < context.op().inputs().size(); i++) {
            Object value = context.input(i);
            sum += value instanceof List<?> many
                    ? many.stream().mapToInt(one -> (Integer) one).sum()
                    : (Integer) value;
        }
        return sum;
    }

    private void begin(OpContext context) {
        starts.merge(context.stepKey(), 1, Integer::sum);
        noise.pause();
    }

    private void end(OpContext context, int value) {
        begin(context);
        values.put(context.stepKey(), value);
        context.emit(value);
    }
}
