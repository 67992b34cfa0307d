package dev.steploom.execution;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.FirstOfDependency;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.Tags;
import dev.steploom.type.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A random job of small steps, some of which fail, emit nothing, want another attempt, or emit dynamic outputs that are
 * mapped and collected. The same seed gives the same job.
 */
final class RandomGraph {
    /** How the inputs of a step are wired. */
    enum Wiring {
        DIRECT,
        FAN_IN,
        FIRST_OF,
        MAPPED,
        COLLECT
    }

    /** What a step does. */
    enum Behaviour {
        ADD,
        FAIL,
        EMIT_NOTHING,
        RETRY_ONCE,
        EMIT_KEYS
    }

    /**
     * A node.
     *
     * @param id its number, from 0; it comes after those it reads
     * @param sources the nodes that it reads; the first of a mapped node is the one that it maps
     */
    record Vertex(int id, Wiring wiring, Behaviour behaviour, List<Integer> sources) {
        String name() {
            return "n" + id;
        }
    }

    private static final RuntimeType INT = RuntimeType.of(Integer.class);
    static final int KEYS = 4;

    final List<Vertex> vertices = new ArrayList<>();
    private final List<Integer> plain = new ArrayList<>();
    private final Map<String, Integer> starts = new ConcurrentHashMap<>();
    private final Random random;

    RandomGraph(long seed) {
        this.random = new Random(seed);
        int size = 1 + random.nextInt(24);
        while (vertices.size() < size) {
            if (random.nextInt(8) == 0) {
                addMapping();
            } else {
                addPlain();
            }
        }
    }

    /** How often each step started, counted by the steps themselves. */
    Map<String, Integer> starts() {
        return starts;
    }

    private int add(Wiring wiring, Behaviour behaviour, List<Integer> sources) {
        Vertex vertex = new Vertex(vertices.size(), wiring, behaviour, List.copyOf(sources));
        vertices.add(vertex);
        return vertex.id();
    }

    private void addPlain() {
        Wiring wiring = plain.isEmpty()
                ? Wiring.DIRECT
                : List.of(Wiring.DIRECT, Wiring.DIRECT, Wiring.FAN_IN, Wiring.FIRST_OF)
                        .get(random.nextInt(4));
        plain.add(add(wiring, behaviour(), sources(wiring)));
    }

    private List<Integer> sources(Wiring wiring) {
        List<Integer> sources = new ArrayList<>();
        int count = plain.isEmpty() ? 0 : random.nextInt(3) + (wiring == Wiring.DIRECT ? 0 : 1);
        for (int i = 0; i < count; i++) {
            int source = plain.get(random.nextInt(plain.size()));
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources;
    }

    private Behaviour behaviour() {
        int dice = random.nextInt(20);
        return dice == 0
                ? Behaviour.FAIL
                : dice < 3 ? Behaviour.EMIT_NOTHING : dice == 3 ? Behaviour.RETRY_ONCE : Behaviour.ADD;
    }

    /** A dynamic source, one or two mapped nodes, which may read a plain one too, and a node that collects. */
    private void addMapping() {
        int last = add(Wiring.DIRECT, Behaviour.EMIT_KEYS, sources(Wiring.DIRECT));
        for (int i = random.nextInt(2); i >= 0; i--) {
            List<Integer> sources = new ArrayList<>(List.of(last));
            if (!plain.isEmpty() && random.nextBoolean()) {
                sources.add(plain.get(random.nextInt(plain.size())));
            }
            last = add(Wiring.MAPPED, behaviour(), sources);
        }
        plain.add(add(Wiring.COLLECT, Behaviour.ADD, List.of(last)));
    }

    JobDefinition job(boolean prioritised) {
        GraphBuilder graph = GraphDefinition.builder("g");
        for (Vertex vertex : vertices) {
            graph.define(op(vertex));
            NodeInvocation invocation = NodeInvocation.of(vertex.name());
            graph.invoke(
                    prioritised
                            ? invocation.withTags(Map.of(
                                    Tags.PRIORITY, String.valueOf(vertex.id() % 3), "team", "t" + vertex.id() % 2))
                            : invocation);
            wire(vertex, graph);
        }
        return JobDefinition.builder(graph.build()).name("fuzz").build();
    }

    private OpDefinition op(Vertex vertex) {
        OpBody body = context -> run(vertex, context);
        OpBuilder op = OpDefinition.builder(vertex.name(), body);
        boolean list = vertex.wiring() == Wiring.FAN_IN || vertex.wiring() == Wiring.COLLECT;
        int inputs = list || vertex.wiring() == Wiring.FIRST_OF
                ? 1
                : vertex.sources().size();
        for (int i = 0; i < inputs; i++) {
            op.inputs(InputDefinition.of("i" + i, list ? RuntimeType.listOf(INT) : INT));
        }
        OutputDefinition output = OutputDefinition.of("result", INT);
        op.outputs(vertex.behaviour() == Behaviour.EMIT_KEYS ? output.asDynamic() : output.optional());
        return op.build();
    }

    private static void wire(Vertex vertex, GraphBuilder graph) {
        List<DependencyDefinition> sources = vertex.sources().stream()
                .map(source -> new DependencyDefinition("n" + source))
                .toList();
        switch (vertex.wiring()) {
            case DIRECT, MAPPED -> {
                for (int i = 0; i < sources.size(); i++) {
                    graph.dependency(vertex.name(), "i" + i, sources.get(i));
                }
            }
            case FAN_IN ->
                graph.dependency(
                        vertex.name(), "i0", new MultiDependencyDefinition(List.<Dependency.Part>copyOf(sources)));
            case FIRST_OF -> graph.dependency(vertex.name(), "i0", new FirstOfDependency(sources));
            case COLLECT ->
                graph.dependency(
                        vertex.name(),
                        "i0",
                        new DynamicCollectDependencyDefinition(sources.get(0).node(), "result"));
        }
    }

    private void run(Vertex vertex, OpContext context) throws Exception {
        starts.merge(context.stepKey(), 1, Integer::sum);
        int sum = vertex.id();
        for (int i = 0; i < context.op().inputs().size(); i++) {
            Object value = context.input(i);
            sum += value instanceof List<?> values
                    ? values.stream().mapToInt(one -> (Integer) one).sum()
                    : (Integer) value;
        }
        switch (vertex.behaviour()) {
            case FAIL -> throw new IllegalStateException("on purpose");
            case EMIT_NOTHING -> {}
            case RETRY_ONCE -> {
                if (context.retryNumber() == 0) {
                    throw new RetryRequested(1);
                }
                context.emit(sum);
            }
            case ADD -> context.emit(sum);
            case EMIT_KEYS -> {
                for (int key = 0; key < sum % KEYS; key++) {
                    context.emitDynamic("result", "k" + key, sum + key);
                }
            }
        }
    }
}
