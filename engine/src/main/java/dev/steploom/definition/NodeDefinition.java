package dev.steploom.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a graph is made of: an op, or another graph. */
public sealed interface NodeDefinition permits OpDefinition, GraphDefinition {
    /**
     * Returns its name.
     *
     * @return the name, unique among the definitions of a job
     */
    String name();

    /**
     * Returns what it is for.
     *
     * @return the description, if it has one
     */
    @Nullable
    String description();

    /**
     * Returns its inputs.
     *
     * @return the inputs in declared order
     */
    List<InputDefinition> inputs();

    /**
     * Returns its outputs.
     *
     * @return the outputs in declared order
     */
    List<OutputDefinition> outputs();

    /**
     * Returns its tags.
     *
     * @return text by name
     */
    Map<String, String> tags();

    /**
     * Returns what it is called in messages.
     *
     * @return {@code op} or {@code graph}
     */
    String kind();

    /**
     * Finds an input.
     *
     * @param name its name
     * @return its position, or -1
     */
    default int inputIndex(String name) {
        List<InputDefinition> inputs = inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Finds an output.
     *
     * @param name its name
     * @return its position, or -1
     */
    default int outputIndex(String name) {
        List<OutputDefinition> outputs = outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
