package dev.steploom.jshell.notebook.op;

import dev.steploom.Dynamic;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.type.NearestName;
import dev.steploom.type.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cells of one run gave, checked as it is given, so that an error names the cell that gave it. */
final class Yields {
    private final String op;
    private final List<OutputDefinition> outputs;
    private final @Nullable Class<?> whole;
    private final BiConsumer<OutputDefinition, @Nullable Object> keep;
    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

    /**
     * Begins with nothing.
     *
     * @param op the op's name
     * @param outputs what the op has to give
     * @param whole the class whose parts are the outputs; null if there is none
     * @param keep is told of each output that is given, and may throw to refuse it
     */
    Yields(
            String op,
            List<OutputDefinition> outputs,
            @Nullable Class<?> whole,
            BiConsumer<OutputDefinition, @Nullable Object> keep) {
        this.op = op;
        this.outputs =
                outputs.stream().filter(output -> !output.type().isNothing()).toList();
        this.whole = whole;
        this.keep = keep;
    }

    /** Takes the value of the only output, or of all at once. */
    synchronized void give(@Nullable Object value) {
        if (whole != null && whole.isInstance(value)) {
            ResultShape.parts(whole, value, outputs).forEach((name, part) -> give(part, name));
        } else if (outputs.size() == 1) {
            give(value, outputs.get(0).name());
        } else if (outputs.isEmpty()) {
            throw new StepInvariantException("op '" + op + "' has no outputs. Leave out yieldResult(...).");
        } else {
            throw new StepInvariantException("op '" + op + "' has " + outputs.size() + " outputs, " + names(outputs)
                    + ". Name one: yieldResult(value, \"" + outputs.get(0).name() + "\").");
        }
    }

    /** Takes the value of an output. */
    synchronized void give(@Nullable Object value, String name) {
        OutputDefinition output = outputs.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StepInvariantException("op '" + op + "' has no output \"" + name + "\". "
                        + NearestName.hint(
                                name,
                                "outputs",
                                outputs.stream().map(OutputDefinition::name).toList())));
        if (given.containsKey(name)) {
            throw new StepInvariantException(
                    "op '" + op + "' is given its output \"" + name + "\" a second time. Give each output once.");
        }
        check(output, value);
        keep.accept(output, value);
        given.put(name, value);
    }

    private void check(OutputDefinition output, @Nullable Object value) {
        if (!output.dynamic()) {
            refuseUnless(output.type().accepts(value), output, output.type().describeMismatch(value));
        } else if (value instanceof Dynamic<?> dynamic) {
            dynamic.asMap()
                    .forEach((key, item) -> refuseUnless(
                            output.type().accepts(item), output, output.type().describeMismatch(item)));
        } else {
            refuseUnless(
                    false,
                    output,
                    "it is dynamic, and given " + ValueText.describe(value) + ". Give a Dynamic: Dynamic.of(list)");
        }
    }

    private void refuseUnless(boolean accepted, OutputDefinition output, String mismatch) {
        if (!accepted) {
            throw new StepInvariantException("op '" + op + "', output \"" + output.name() + "\": " + mismatch + ".");
        }
    }

    /**
     * Returns what was given.
     *
     * @throws StepInvariantException if something was not
     */
    synchronized Map<String, @Nullable Object> complete(String notebook) {
        List<OutputDefinition> missing = outputs.stream()
                .filter(output -> output.required() && !given.containsKey(output.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new StepInvariantException(notebook + " ended, but op '" + op + "' was not given "
                    + (missing.size() == 1 ? "its output " : "its outputs ") + names(missing)
                    + ". Let a cell call yieldResult(value"
                    + (outputs.size() == 1 ? "" : ", \"" + missing.get(0).name() + "\"") + ").");
        }
        return given;
    }

    private static String names(List<OutputDefinition> outputs) {
        return outputs.stream().map(output -> "\"" + output.name() + "\"").collect(Collectors.joining(", "));
    }
}
