package dev.steploom.execution;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.EventLog;
import dev.steploom.event.MetadataValue;
import dev.steploom.io.OutputContext;
import dev.steploom.type.RuntimeType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** An output as its manager sees it, while it is kept and while it is loaded. */
final class HandledOutput implements OutputContext {
    private final Run run;
    private final String runId;
    private final int step;
    private final OutputDefinition definition;
    private final @Nullable String mappingKey;
    private final @Nullable Map<String, MetadataValue> emitted;
    private Map<String, MetadataValue> added = Map.of();

    /** An output that is kept now; {@code emitted} is what the op said of it, null while it is loaded. */
    HandledOutput(
            Run run,
            String runId,
            int step,
            OutputDefinition definition,
            @Nullable String mappingKey,
            @Nullable Map<String, MetadataValue> emitted) {
        this.run = run;
        this.runId = runId;
        this.step = step;
        this.definition = definition;
        this.mappingKey = mappingKey;
        this.emitted = emitted;
    }

    @Override
    public String jobName() {
        return run.job().name();
    }

    @Override
    public String runId() {
        return runId;
    }

    @Override
    public String stepKey() {
        return run.state().stepKey(step);
    }

    @Override
    public String output() {
        return definition.name();
    }

    @Override
    public @Nullable String mappingKey() {
        return mappingKey;
    }

    /** A re-execution is for its parent's partition, so this holds for what the parent emitted too. */
    @Override
    public @Nullable String partitionKey() {
        return RunPartition.keyOf(run);
    }

    @Override
    public RuntimeType type() {
        return definition.type();
    }

    @Override
    public Map<String, MetadataValue> metadata() {
        return emitted == null ? Map.of() : emitted;
    }

    @Override
    public void addMetadata(Map<String, ? extends @Nullable Object> values) {
        if (emitted == null) {
            throw new IllegalStateException(this + " is loaded. Add metadata while it is kept, in handleOutput.");
        }
        Map<String, MetadataValue> all = new LinkedHashMap<>(added);
        all.putAll(MetadataValue.ofAll(values));
        added = all;
    }

    Map<String, MetadataValue> added() {
        return added;
    }

    @Override
    public Logger log() {
        return new StepLogger(run, emitted == null ? EventLog.NO_STEP : step);
    }

    @Override
    public String toString() {
        return "output " + String.join("/", identifier());
    }
}
