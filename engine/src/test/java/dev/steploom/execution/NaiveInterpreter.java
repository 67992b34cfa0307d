package dev.steploom.execution;

import dev.steploom.execution.RandomGraph.Behaviour;
import dev.steploom.execution.RandomGraph.Vertex;
import dev.steploom.execution.RandomGraph.Wiring;
import dev.steploom.instance.StepState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what a random job comes to by the rules alone: node by node, with maps, and nothing of the engine but the names of states. */
final class NaiveInterpreter {
    /** The state of each step, by step key. */
    final Map<String, StepState> states = new TreeMap<>();

    /** The outputs that were emitted: of each node, by mapping key; the key of a plain output is empty. */
    final Map<Integer, Map<String, Integer>> outputs = new LinkedHashMap<>();

    /** The step keys that each step waits for. */
    final Map<String, List<String>> upstream = new LinkedHashMap<>();

    private final RandomGraph graph;

    NaiveInterpreter(RandomGraph graph) {
        this.graph = graph;
        graph.vertices.forEach(this::interpret);
    }

    private void interpret(Vertex vertex) {
        outputs.put(vertex.id(), new LinkedHashMap<>());
        if (vertex.wiring() == Wiring.MAPPED) {
            interpretMapped(vertex);
        } else {
            interpretStep(vertex, vertex.name(), "");
        }
    }

    private void interpretMapped(Vertex vertex) {
        Vertex source = dynamicSource(vertex);
        if (states.get(source.name()) != StepState.SUCCEEDED) {
            states.put(vertex.name() + "[?]", StepState.UNRESOLVED);
            return;
        }
        List<String> keys = List.copyOf(outputs.get(source.id()).keySet());
        if (keys.isEmpty()) {
            states.put(vertex.name() + "[?]", StepState.UNRESOLVED);
        }
        keys.forEach(key -> interpretStep(vertex, vertex.name() + "[" + key + "]", key));
    }

    private Vertex dynamicSource(Vertex vertex) {
        Vertex source = graph.vertices.get(vertex.sources().get(0));
        return source.behaviour() == Behaviour.EMIT_KEYS ? source : dynamicSource(source);
    }

    private void interpretStep(Vertex vertex, String stepKey, String key) {
        List<String> waitsFor = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        boolean anyMissing = false;
        boolean allMissing = true;
        boolean anyBad = false;
        boolean unresolved = false;
        for (int source : vertex.sources()) {
            for (String place : placesOf(vertex, source, key)) {
                String sourceStep = stepOf(source, place);
                StepState state = states.get(sourceStep);
                Integer value = outputs.get(source).get(place);
                waitsFor.add(sourceStep);
                unresolved |= state == StepState.UNRESOLVED;
                anyBad |= state == StepState.FAILED || state == StepState.UPSTREAM_FAILED;
                boolean missing = value == null && (state == StepState.SUCCEEDED || state == StepState.SKIPPED);
                anyMissing |= missing;
                allMissing &= missing;
                if (value != null) {
                    found.add(value);
                }
            }
        }
        upstream.put(stepKey, waitsFor);
        if (vertex.wiring() == Wiring.COLLECT) {
            Vertex source = dynamicSource(vertex);
            StepState state = states.get(source.name());
            if (state != StepState.SUCCEEDED) {
                states.put(stepKey, state == StepState.SKIPPED ? StepState.SKIPPED : StepState.UNRESOLVED);
                return;
            }
            allMissing &= !outputs.get(source.id()).isEmpty();
        }
        boolean needsAll = vertex.wiring() == Wiring.DIRECT || vertex.wiring() == Wiring.MAPPED;
        boolean skipped =
                needsAll ? anyMissing : (allMissing && !vertex.sources().isEmpty());
        if (unresolved) {
            states.put(stepKey, StepState.UNRESOLVED);
        } else if (skipped) {
            states.put(stepKey, StepState.SKIPPED);
        } else if (anyBad) {
            states.put(stepKey, StepState.UPSTREAM_FAILED);
        } else {
            run(vertex, stepKey, key, found);
        }
    }

    /** The mapping keys under which a step reads a source: its own, or all where it collects. */
    private List<String> placesOf(Vertex vertex, int source, String key) {
        if (vertex.wiring() == Wiring.COLLECT) {
            Vertex dynamic = dynamicSource(vertex);
            return List.copyOf(outputs.get(dynamic.id()).keySet());
        }
        Vertex from = graph.vertices.get(source);
        boolean keyed = from.wiring() == Wiring.MAPPED || from.behaviour() == Behaviour.EMIT_KEYS;
        return List.of(keyed ? key : "");
    }

    private String stepOf(int source, String place) {
        Vertex vertex = graph.vertices.get(source);
        return vertex.wiring() == Wiring.MAPPED ? vertex.name() + "[" + place + "]" : vertex.name();
    }

    private void run(Vertex vertex, String stepKey, String key, List<Integer> values) {
        List<Integer> used = vertex.wiring() == Wiring.FIRST_OF ? values.subList(0, 1) : values;
        int sum = vertex.id() + used.stream().mapToInt(Integer::intValue).sum();
        states.put(stepKey, vertex.behaviour() == Behaviour.FAIL ? StepState.FAILED : StepState.SUCCEEDED);
        switch (vertex.behaviour()) {
            case ADD, RETRY_ONCE -> outputs.get(vertex.id()).put(key, sum);
            case EMIT_KEYS -> {
                for (int i = 0; i < sum % RandomGraph.KEYS; i++) {
                    outputs.get(vertex.id()).put("k" + i, sum + i);
                }
            }
            case FAIL, EMIT_NOTHING -> {}
        }
    }
}
