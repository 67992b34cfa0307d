package dev.steploom.junit;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.Problem;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a test gives an op's inputs, and what is wrong with them. */
final class OpArguments {
    private final OpDefinition op;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    OpArguments(OpDefinition op, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
        this.op = op;
        List<String> names = op.inputs().stream()
                .filter(input -> !input.type().isNothing())
                .map(InputDefinition::name)
                .toList();
        for (int i = 0; i < Math.min(positional.size(), names.size()); i++) {
            values.put(names.get(i), positional.get(i));
        }
        if (positional.size() > names.size()) {
            problems.add(described() + " takes " + count(names.size())
                    + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")") + ", and inputs(...) gives "
                    + positional.size() + ".");
        }
        values.putAll(named);
    }

    private static String count(int inputs) {
        return inputs == 0 ? "no inputs" : inputs == 1 ? "1 input" : inputs + " inputs";
    }

    private String described() {
        return "op '" + op.name() + "'";
    }

    Map<String, @Nullable Object> byName() {
        return values;
    }

    /**
     * Refuses values that do not fit.
     *
     * @throws GraphDefinitionException with all that is wrong, and with these other problems
     */
    void refuseMisfits(RunConfig runConfig, List<String> others) {
        List<String> all = new ArrayList<>(problems);
        List<String> names = op.inputs().stream().map(InputDefinition::name).toList();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                all.add(described() + " has no input \"" + name + "\". " + NearestName.hint(name, "inputs", names));
            }
        }
        Set<?> configured = runConfig.values().get("inputs") instanceof Map<?, ?> map ? map.keySet() : Set.of();
        for (InputDefinition input : op.inputs()) {
            if (values.containsKey(input.name())) {
                addMismatch(input, values.get(input.name()), all);
            } else if (needsValue(input) && !configured.contains(input.name())) {
                all.add(described() + ": input \"" + input.name() + "\" gets no value. Give it one: input(\""
                        + input.name() + "\", …).");
            }
        }
        all.addAll(others);
        if (!all.isEmpty()) {
            throw new GraphDefinitionException(
                    all.stream().map(text -> new Problem(text, null)).toList());
        }
    }

    private void addMismatch(InputDefinition input, @Nullable Object value, List<String> all) {
        if (!input.type().accepts(value)) {
            all.add(described() + ": the value of input \"" + input.name() + "\" has the wrong type: "
                    + input.type().describeMismatch(value) + ".");
        }
    }

    private static boolean needsValue(InputDefinition input) {
        return !input.type().isNothing() && input.fallback() == null && input.managerKey() == null;
    }
}
