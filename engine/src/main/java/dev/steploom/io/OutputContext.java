package dev.steploom.io;

import dev.steploom.event.MetadataValue;
import dev.steploom.type.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Which output of which step of which run a manager keeps or loads. */
public interface OutputContext {
    /**
     * Returns the job's name.
     *
     * @return its name
     */
    String jobName();

    /**
     * Returns the id of the run that emitted the output.
     *
     * @return its id
     */
    String runId();

    /**
     * Returns the key of the step that emitted it.
     *
     * @return such as {@code outer.inner[key]}
     */
    String stepKey();

    /**
     * Returns the output's name.
     *
     * @return its name
     */
    String output();

    /**
     * Returns the mapping key of one value of a dynamic output.
     *
     * @return the key; null for other outputs
     */
    @Nullable
    String mappingKey();

    /**
     * Returns the partition that the run which emitted the output was for.
     *
     * @return the partition's key; null if the run was for none, or for several
     */
    @Nullable
    String partitionKey();

    /**
     * Returns what the output was declared to be.
     *
     * @return its type
     */
    RuntimeType type();

    /**
     * Returns what the op said of this value when it emitted it.
     *
     * @return values by name; empty in the context of a load
     */
    Map<String, MetadataValue> metadata();

    /**
     * Says more about the value as it was kept, such as its place and size; shown in the event HANDLED_OUTPUT.
     *
     * @param values plain values by name
     */
    void addMetadata(Map<String, ? extends @Nullable Object> values);

    /**
     * Returns a logger whose messages are kept in the run's event log.
     *
     * @return the logger
     */
    Logger log();

    /**
     * Returns the names that tell this value from every other: run, step, output and, of a dynamic one, mapping key.
     *
     * @return three or four names
     */
    default List<String> identifier() {
        List<String> names = new ArrayList<>(List.of(runId(), stepKey(), output()));
        String key = mappingKey();
        if (key != null) {
            names.add(key);
        }
        return List.copyOf(names);
    }
}
