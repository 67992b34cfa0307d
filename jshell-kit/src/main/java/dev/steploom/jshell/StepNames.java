package dev.steploom.jshell;

import static dev.steploom.type.Given.given;

import dev.steploom.plan.ExecutionPlan;
import dev.steploom.type.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the steps that a user means by a name. */
final class StepNames {
    private StepNames() {}

    /**
     * Finds steps: the one with that key or path, else those of the op, the node or the graph with that name.
     *
     * @throws NoSuchElementException if there are none, with the nearest name
     */
    static List<String> find(ExecutionPlan plan, String name) {
        given(name, "name");
        String path = name.endsWith("]") && name.contains("[") ? name.substring(0, name.lastIndexOf('[')) : name;
        List<IntPredicate> meanings = List.of(
                step -> plan.path(step).equals(path),
                step -> plan.op(step).name().equals(name),
                step -> plan.node(step).name().equals(name),
                step -> plan.path(step).startsWith(name + "."),
                step -> plan.path(step).contains("." + name + "."));
        for (IntPredicate meaning : meanings) {
            List<String> paths = IntStream.range(0, plan.size())
                    .filter(meaning)
                    .mapToObj(plan::path)
                    .toList();
            if (!paths.isEmpty()) {
                return paths;
            }
        }
        throw new NoSuchElementException("There is no step or op \"" + name + "\" in job '"
                + plan.job().name() + "'. " + NearestName.hint(name, "steps", names(plan)));
    }

    private static Set<String> names(ExecutionPlan plan) {
        Set<String> names = new LinkedHashSet<>();
        for (int step = 0; step < plan.size(); step++) {
            names.add(plan.path(step));
        }
        return names;
    }
}
