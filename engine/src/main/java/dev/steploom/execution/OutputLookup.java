package dev.steploom.execution;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.Wire;
import dev.steploom.event.Event;
import dev.steploom.instance.StepState;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.plan.StepKind;
import dev.steploom.type.NearestName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds outputs and step states by name, after a run. */
final class OutputLookup {
    private final Run run;
    private final RunState state;
    private final ExecutionPlan plan;

    OutputLookup(Run run) {
        this.run = run;
        this.state = run.state();
        this.plan = state.plan;
    }

    Map<String, StepState> states(boolean endedEarly) {
        Map<String, StepState> states = new LinkedHashMap<>();
        for (int step = 0; step < state.steps(); step++) {
            Expansion expansion =
                    step < plan.size() && plan.kind(step) == StepKind.MAPPED ? state.expansionOfTemplate(step) : null;
            if (!state.shows(step)) {
                continue; // An earlier run's; of a mapped step that runs for some keys, those stand for it.
            }
            if (expansion == null || expansion.size() == 0) {
                StepState ended = state.state(step);
                states.put(
                        state.stepKey(step),
                        ended == StepState.NOT_EXECUTED && !endedEarly ? StepState.UNRESOLVED : ended);
            }
        }
        return states;
    }

    @Nullable
    Object ofJob(String output) {
        GraphDefinition graph = run.job().graph();
        int index = graph.outputIndex(given(output, "name"));
        if (index < 0) {
            throw new NoSuchElementException("job '" + run.job().name() + "' has no output \"" + output + "\". "
                    + NearestName.hint(
                            output,
                            "outputs",
                            graph.outputs().stream().map(OutputDefinition::name).toList()));
        }
        return ofGraph(graph, "", index);
    }

    @Nullable
    Object ofNode(GraphDefinition graph, String path, String output) {
        given(output, "output");
        String[] names = given(path, "path").split("\\.", -1);
        GraphDefinition at = graph;
        for (int i = 0; ; i++) {
            Node node = at.nodes().get(names[i]);
            if (node == null) {
                throw new NoSuchElementException("There is no node \"" + path + "\": graph '" + at.name()
                        + "' has no node \"" + names[i] + "\". "
                        + NearestName.hint(names[i], "nodes", at.nodes().keySet()));
            }
            if (i == names.length - 1) {
                return ofNode(node, path, output);
            }
            if (!(node.definition() instanceof GraphDefinition inner)) {
                throw new NoSuchElementException(
                        "There is no node \"" + path + "\": " + node.describe() + " is no graph.");
            }
            at = inner;
        }
    }

    private @Nullable Object ofNode(Node node, String path, String output) {
        int index = node.definition().outputIndex(output);
        if (index < 0) {
            throw new NoSuchElementException(node.describe() + " has no output \"" + output + "\". "
                    + NearestName.hint(
                            output,
                            "outputs",
                            node.definition().outputs().stream()
                                    .map(OutputDefinition::name)
                                    .toList()));
        }
        return node.definition() instanceof GraphDefinition inner
                ? ofGraph(inner, path + ".", index)
                : ofStep(path, index);
    }

    @Nullable
    Object ofGraph(GraphDefinition graph, String prefix, int output) {
        Wire.Output source = graph.outputSource(output);
        String path = prefix + source.node().name();
        return source.node().definition() instanceof GraphDefinition inner
                ? ofGraph(inner, path + ".", source.output())
                : ofStep(path, source.output());
    }

    private @Nullable Object ofStep(String path, int output) {
        int step = plan.stepOfPath(path);
        if (step < 0) {
            throw new NoSuchElementException("There is no step at \"" + path + "\".");
        }
        int slot = plan.firstSlot(step) + output;
        if (plan.kind(step) == StepKind.MAPPED) {
            return ofInstances(step, path, output);
        }
        if (!state.has(slot) || !state.shows(step) || isNotKept(step, output)) {
            throw missing(path, step, output);
        }
        Object value = state.get(slot);
        if (!(value instanceof DynamicValues dynamic)) {
            return loaded(slot, null, value);
        }
        if (dynamic.size() == 0) {
            if (plan.op(step).outputs().get(output).type().isNothing()) {
                return null;
            }
            throw missing(path, step, output);
        }
        return ofKeys(slot, dynamic);
    }

    /** An output of type Nothing is never given to a manager, so there is nothing to load. */
    private boolean isNotKept(int step, int output) {
        RunManagers managers = run.managers();
        return managers != null
                && managers.placeholder() != null
                && plan.op(step).outputs().get(output).type().isNothing();
    }

    /** The value that is held in a slot, or that a manager keeps for it. */
    private @Nullable Object loaded(int slot, @Nullable String mappingKey, @Nullable Object held) {
        return held instanceof StoredValue stored ? RunManagers.loadResult(run, slot, mappingKey, stored) : held;
    }

    private Map<String, @Nullable Object> ofKeys(int slot, DynamicValues dynamic) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < dynamic.size(); i++) {
            String key = dynamic.keys().get(i);
            map.put(key, loaded(slot, key, dynamic.value(i)));
        }
        return map;
    }

    private Object ofInstances(int template, String path, int output) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Expansion expansion = state.expansionOfTemplate(template);
        for (int key = 0; expansion != null && key < expansion.size(); key++) {
            int slot = expansion.slot(key, output);
            if (state.has(slot) && state.shows(expansion.step(key)) && !isNotKept(template, output)) {
                values.put(expansion.keys().get(key), ofInstance(slot));
            }
        }
        if (values.isEmpty()) {
            throw missing(path, template, output);
        }
        return values;
    }

    /** Of a mapped step that emits a dynamic output itself, the last value. */
    private @Nullable Object ofInstance(int slot) {
        Object value = state.get(slot);
        if (value instanceof DynamicValues inner && inner.size() > 0) {
            int last = inner.size() - 1;
            return loaded(slot, inner.keys().get(last), inner.value(last));
        }
        return loaded(slot, null, value);
    }

    private NoSuchElementException missing(String path, int step, int output) {
        String name = plan.op(step).outputs().get(output).name();
        StepState ended = state.state(step);
        return new NoSuchElementException(
                "Step '" + path + "' did not emit its output \"" + name + "\": it "
                        + switch (ended) {
                            case SKIPPED -> "was skipped.";
                            case FAILED -> "failed.";
                            case UPSTREAM_FAILED -> "did not run, because a step upstream failed.";
                            case SUCCEEDED -> "ended without it.";
                            case NOT_EXECUTED, UNRESOLVED -> "did not run.";
                        },
                causeOf(ended, path));
    }

    /** What a step failed with, or what kept the run from getting to it. */
    private @Nullable Throwable causeOf(StepState ended, String stepKey) {
        if (ended == StepState.SKIPPED || ended == StepState.SUCCEEDED || ended == StepState.UNRESOLVED) {
            return null;
        }
        Set<String> above = ended == StepState.UPSTREAM_FAILED ? upstream(stepKey) : Set.of(stepKey);
        Throwable cause = null;
        for (Event event : run.log().events().read(state)) {
            if (event instanceof Event.StepFailed failed && above.contains(withoutKey(failed.stepKey()))) {
                return failed.error().throwable();
            }
            if (event instanceof Event.Run end && end.error() != null) {
                cause = end.error().throwable();
            }
        }
        return cause;
    }

    /** The paths of all steps that a step waits for, and of those that these wait for. */
    private Set<String> upstream(String path) {
        Set<String> paths = new HashSet<>();
        Deque<Integer> steps = new ArrayDeque<>(List.of(plan.stepOfPath(withoutKey(path))));
        while (!steps.isEmpty()) {
            int step = steps.pop();
            for (int i = 0; i < plan.upstreamCount(step); i++) {
                if (paths.add(plan.path(plan.upstream(step, i)))) {
                    steps.push(plan.upstream(step, i));
                }
            }
        }
        return paths;
    }

    private static String withoutKey(String stepKey) {
        int bracket = stepKey.indexOf('[');
        return bracket < 0 ? stepKey : stepKey.substring(0, bracket);
    }
}
