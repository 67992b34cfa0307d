package dev.steploom.jshell.notebook.op;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.TimeWindow;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A context without a step of its own in this JVM: that of a notebook that runs alone, or for a step elsewhere. */
final class DetachedContext implements OpContext {
    private final ContextValues values;
    private final ContextLink link;
    private final OpDefinition op;
    private final Logger log;

    DetachedContext(ContextValues values, ContextLink link) {
        this.values = values;
        this.link = link;
        this.op = OpDefinition.builder(values.op(), context -> {}).build();
        this.log = new LinkedLogger(link::log);
    }

    @Override
    public OpDefinition op() {
        return op;
    }

    @Override
    public String stepKey() {
        return values.stepKey();
    }

    @Override
    public String jobName() {
        return values.jobName();
    }

    @Override
    public String runId() {
        return values.runId();
    }

    @Override
    public Map<String, String> runTags() {
        return values.runTags();
    }

    @Override
    public int retryNumber() {
        return values.retryNumber();
    }

    @Override
    public @Nullable String mappingKey() {
        return values.mappingKey();
    }

    @Override
    public @Nullable Object input(int index) {
        return input(values.inputs().get(index));
    }

    @Override
    public @Nullable Object input(String name) {
        return link.input(name);
    }

    @Override
    public void emit(@Nullable Object value) {
        link.emit(null, value);
    }

    @Override
    public void emit(String output, @Nullable Object value) {
        link.emit(output, value);
    }

    @Override
    public void emit(String output, @Nullable Object value, Map<String, ? extends @Nullable Object> metadata) {
        link.emit(output, value);
    }

    @Override
    public void emitDynamic(String output, String mappingKey, @Nullable Object value) {
        throw new StepInvariantException(
                "Cells give a dynamic output as a whole: yieldResult(Dynamic.keyed(map), \"" + output + "\").");
    }

    @Override
    public void materialize(AssetMaterialization materialization) {
        link.materialize(materialization);
    }

    @Override
    public void observe(AssetObservation observation) {
        link.observe(observation);
    }

    @Override
    public void expect(ExpectationResult result) {
        link.expect(result);
    }

    @Override
    public Logger log() {
        return log;
    }

    @Override
    public @Nullable Object config() {
        return values.config();
    }

    @Override
    public @Nullable Object config(String field) {
        return config() instanceof Map<?, ?> fields ? fields.get(field) : null;
    }

    @Override
    public <T> T config(Class<T> type) {
        Object config = values.config();
        if (type.isInstance(config)) {
            return ConfigField.cast(type, config);
        }
        String subject = "the config of op '" + values.op() + "'";
        ConfigField field = ConfigField.of(type);
        return field.read(type, field.resolve(config == null ? Map.of() : config, subject), subject);
    }

    @Override
    public <T> T resource(ResourceKey<T> key) {
        return link.resource(key);
    }

    @Override
    public boolean hasPartitionKey() {
        return values.partition() != null;
    }

    @Override
    public String partitionKey() {
        PartitionKeyRange range = partitionKeyRange();
        if (!range.start().equals(range.end())) {
            throw new StepInvariantException("op '" + values.op() + "' asks for one partition key, but the run is for "
                    + range + ". Ask for partitionKeyRange().");
        }
        return range.start();
    }

    @Override
    public PartitionKeyRange partitionKeyRange() {
        List<String> keys = values.partition();
        if (keys == null) {
            throw new StepInvariantException(
                    "op '" + values.op() + "' asks for the partition of a run that is for none.");
        }
        return new PartitionKeyRange(keys.get(0), keys.get(1));
    }

    @Override
    public TimeWindow partitionTimeWindow() {
        PartitionKeyRange range = partitionKeyRange();
        if (values.partitionTime() == null) {
            throw new StepInvariantException("op '" + values.op() + "' asks for the time of partition " + range
                    + ", which is not known here. Ask for partitionKey().");
        }
        return new TimeWindow(
                values.partitionTime().get(0), values.partitionTime().get(1));
    }

    @Override
    public boolean isCanceled() {
        return false;
    }

    @Override
    public String toString() {
        return "context of step " + stepKey();
    }
}
