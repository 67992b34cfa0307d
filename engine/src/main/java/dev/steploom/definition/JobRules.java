package dev.steploom.definition;

import dev.steploom.io.IOManager;
import dev.steploom.resource.ResourceGraph;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold of a job as a whole. */
final class JobRules {
    private final JobDefinition job;
    private final List<Problem> problems = new ArrayList<>();

    private JobRules(JobDefinition job) {
        this.job = job;
    }

    static void check(JobDefinition job) {
        JobRules rules = new JobRules(job);
        rules.check();
        if (!rules.problems.isEmpty()) {
            throw new GraphDefinitionException(rules.problems);
        }
    }

    private void check() {
        String badName = Names.problem(job.name());
        if (badName != null) {
            problems.add(new Problem("job name " + badName, job.graph().location()));
        }
        Map<String, NodeDefinition> known = new HashMap<>();
        job.graph().nodes().values().forEach(node -> checkNames(node, known));
        checkInputs(job.graph());
        List<String> inputs =
                job.graph().inputs().stream().map(InputDefinition::name).toList();
        for (String name : new TreeSet<>(job.inputValues().keySet())) {
            if (!inputs.contains(name)) {
                problem(
                        "a value is given for input \"" + name + "\", which the job does not have. "
                                + NearestName.hint(name, "inputs", inputs),
                        job.graph().location());
            }
        }
        ResourceGraph.of(job.resources())
                .problems()
                .forEach(problem -> problem(problem, job.graph().location()));
        if (!job.resources().isEmpty()) {
            RequiredResources.notManagers(job)
                    .forEach(problem -> problem(problem, job.graph().location()));
            RequiredResources.of(job).forEach((key, user) -> {
                if (!job.resources().containsKey(key) && !key.equals(IOManager.DEFAULT_KEY)) {
                    problem(
                            user + " requires resource \"" + key + "\", which the job does not have. "
                                    + NearestName.hint(
                                            key, "resources", job.resources().keySet()),
                            job.graph().location());
                }
            });
        }
    }

    private void checkNames(Node node, Map<String, NodeDefinition> known) {
        NodeDefinition definition = node.definition();
        NodeDefinition other = known.putIfAbsent(definition.name(), definition);
        if (other == definition) {
            return;
        }
        if (other != null) {
            problem(
                    "two different definitions are named \"" + definition.name() + "\". Rename one of them; "
                            + "if it is one op, keep it in a constant and call that.",
                    node.location());
        }
        if (definition instanceof GraphDefinition graph) {
            graph.nodes().values().forEach(inner -> checkNames(inner, known));
        }
    }

    /** Returns the graph's inputs that only a direct value can feed. */
    private List<String> checkInputs(GraphDefinition graph) {
        List<String> open = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            if (node.definition() instanceof GraphDefinition inner) {
                for (String name : checkInputs(inner)) {
                    checkOpen(graph, node, inner.inputIndex(name), open);
                }
            } else {
                List<InputDefinition> inputs = node.definition().inputs();
                for (int input = 0; input < inputs.size(); input++) {
                    if (onlyDirect(inputs.get(input))) {
                        checkOpen(graph, node, input, open);
                    }
                }
            }
        }
        return open;
    }

    private void checkOpen(GraphDefinition graph, Node node, int input, List<String> open) {
        Wire wire = node.wire(input);
        if (wire instanceof Wire.GraphInput outer) {
            open.add(graph.inputs().get(outer.input()).name());
        } else if (wire == null) {
            InputDefinition definition = node.definition().inputs().get(input);
            problem(
                    "input \"" + definition.name() + "\" of " + node.describe() + " is not connected, and a "
                            + definition.type().displayName() + " cannot be given in run config. Connect it to an "
                            + "output, or map it to an input of the job.",
                    node.location());
        }
    }

    private static boolean onlyDirect(InputDefinition input) {
        boolean loadable = input.type().loadableFromConfig() || input.managerKey() != null;
        return !loadable && !input.type().isNothing() && input.fallback() == null;
    }

    private void problem(String message, @Nullable SourceLocation location) {
        problems.add(new Problem("job '" + job.name() + "': " + message, location));
    }
}
