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
            for (String name : openInputs(node)) {
                Wire wire = node.wire(node.definition().inputIndex(name));
                if (wire instanceof Wire.GraphInput input) {
                    open.add(graph.inputs().get(input.input()).name());
                } else if (wire == null) {
                    problem(
                            "input \"" + name + "\" of " + node.describe() + " is not connected, and a "
                                    + inputType(node, name)
                                    + " cannot be given in run config. Connect it to an output, "
                                    + "or map it to an input of the job.",
                            node.location());
                }
            }
        }
        return open;
    }

    private static String inputType(Node node, String name) {
        return node.definition()
                .inputs()
                .get(node.definition().inputIndex(name))
                .type()
                .displayName();
    }

    private List<String> openInputs(Node node) {
        if (node.definition() instanceof GraphDefinition graph) {
            return checkInputs(graph);
        }
        List<String> open = new ArrayList<>();
        for (InputDefinition input : node.definition().inputs()) {
            boolean loadable = input.type().loadableFromConfig() || input.managerKey() != null;
            if (!loadable && !input.type().isNothing() && input.fallback() == null) {
                open.add(input.name());
            }
        }
        return open;
    }

    private void problem(String message, @Nullable SourceLocation location) {
        problems.add(new Problem("job '" + job.name() + "': " + message, location));
    }
}
