package dev.steploom.definition;

import dev.steploom.io.IOManager;
import dev.steploom.resource.ResourceGraph;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of jobs and what they share together. */
final class DefinitionsRules {
    private final Definitions definitions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Owned> known = new HashMap<>();

    /** A definition, and the job in which it was met first. */
    private record Owned(NodeDefinition definition, JobDefinition job) {}

    DefinitionsRules(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Returns the jobs by name, with what they share filled in; throws if anything is wrong. */
    Map<String, JobDefinition> check(Collection<JobDefinition> jobs) {
        ResourceGraph.of(definitions.resources())
                .problems("the definitions do not have")
                .forEach(text -> problems.add(new Problem("definitions: " + text, null)));
        boolean resourcesFit = problems.isEmpty();
        Map<String, JobDefinition> named = new LinkedHashMap<>();
        for (JobDefinition job : jobs) {
            JobDefinition other = named.putIfAbsent(job.name(), job);
            if (other != null) {
                problem(job, "another job has the same name" + placeOf(other) + ". Rename one of them.");
            }
            job.graph().nodes().values().forEach(node -> checkNames(job, node));
            if (!lacksResources(job) && resourcesFit) {
                fillIn(job, named);
            }
        }
        if (!problems.isEmpty()) {
            throw new GraphDefinitionException(problems);
        }
        return Collections.unmodifiableMap(named);
    }

    private void fillIn(JobDefinition job, Map<String, JobDefinition> named) {
        try {
            named.put(job.name(), definitions.filledIn(job));
        } catch (GraphDefinitionException unfit) {
            problems.addAll(unfit.problems());
        }
    }

    private static String placeOf(JobDefinition job) {
        SourceLocation location = job.graph().location();
        return location == null ? "" : " (" + location + ")";
    }

    private boolean lacksResources(JobDefinition job) {
        Set<String> bound = new TreeSet<>(job.resources().keySet());
        bound.addAll(definitions.resources().keySet());
        boolean lacks = false;
        for (Map.Entry<String, String> required : RequiredResources.of(job).entrySet()) {
            String key = required.getKey();
            if (!bound.contains(key) && !key.equals(IOManager.DEFAULT_KEY)) {
                lacks = true;
                problem(
                        job,
                        required.getValue() + " requires resource \"" + key
                                + "\", which neither the job nor the definitions have. "
                                + NearestName.hint(key, "resources", bound));
            }
        }
        return lacks;
    }

    private void checkNames(JobDefinition job, Node node) {
        NodeDefinition definition = node.definition();
        Owned other = known.putIfAbsent(definition.name(), new Owned(definition, job));
        if (other != null) {
            if (other.definition() != definition) {
                problem(
                        job,
                        "its \"" + definition.name() + "\" is not the one of job '"
                                + other.job().name() + "'. Rename one of them; if it is one op, keep it in a constant "
                                + "that both jobs call.");
            }
            return;
        }
        if (definition instanceof GraphDefinition graph) {
            graph.nodes().values().forEach(inner -> checkNames(job, inner));
        }
    }

    private void problem(JobDefinition job, String message) {
        problems.add(
                new Problem("job '" + job.name() + "': " + message, job.graph().location()));
    }
}
