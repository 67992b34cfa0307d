package dev.steploom.execution;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.definition.UndeclaredResourceException;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.EventType;
import dev.steploom.event.ExpectationResult;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.TimeWindow;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.NearestName;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of one attempt of a step. */
final class StepContext implements OpContext {
    private final Run run;
    private final LogWriter log;
    private final int step;
    private final int template;
    private final OpDefinition op;
    private final @Nullable Object[] inputs;
    private final StepOutputs outputs;
    private @Nullable StepLogger logger;

    StepContext(
            Run run,
            LogWriter log,
            int step,
            int template,
            OpDefinition op,
            @Nullable Object[] inputs,
            StepOutputs outputs) {
        this.run = run;
        this.log = log;
        this.step = step;
        this.template = template;
        this.op = op;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    @Override
    public OpDefinition op() {
        return op;
    }

    @Override
    public String stepKey() {
        return run.state().stepKey(step);
    }

    @Override
    public String jobName() {
        return run.job().name();
    }

    @Override
    public String runId() {
        return run.id();
    }

    @Override
    public Map<String, String> runTags() {
        return run.tags();
    }

    @Override
    public int retryNumber() {
        return run.state().attempt(step);
    }

    @Override
    public @Nullable String mappingKey() {
        return run.state().mappingKey(step);
    }

    @Override
    public @Nullable Object input(int index) {
        return inputs[index];
    }

    @Override
    public @Nullable Object input(String name) {
        int index = op.inputIndex(name);
        if (index < 0) {
            throw new IllegalArgumentException("op '" + op.name() + "' has no input \"" + name + "\".");
        }
        return inputs[index];
    }

    @Override
    public void emit(@Nullable Object value) {
        if (op.outputs().size() != 1) {
            throw outputs.broken("emits a value without naming its output, but has "
                    + op.outputs().size() + " outputs. Name one: emit(\"name\", value)");
        }
        outputs.emit(0, value, Map.of());
    }

    @Override
    public void emit(String output, @Nullable Object value) {
        outputs.emit(indexOf(output), value, Map.of());
    }

    @Override
    public void emit(String output, @Nullable Object value, Map<String, ? extends @Nullable Object> metadata) {
        outputs.emit(indexOf(output), value, metadata);
    }

    @Override
    public void emitDynamic(String output, String mappingKey, @Nullable Object value) {
        outputs.emitDynamic(indexOf(output), mappingKey, value);
    }

    private int indexOf(String output) {
        int index = op.outputIndex(output);
        if (index < 0) {
            throw outputs.broken("emits output \"" + output + "\", which it does not have. "
                    + NearestName.hint(
                            output,
                            "outputs",
                            op.outputs().stream().map(OutputDefinition::name).toList()));
        }
        return index;
    }

    @Override
    public void materialize(AssetMaterialization materialization) {
        add(EventType.ASSET_MATERIALIZATION, materialization);
    }

    @Override
    public void observe(AssetObservation observation) {
        add(EventType.ASSET_OBSERVATION, observation);
    }

    @Override
    public void expect(ExpectationResult result) {
        add(EventType.STEP_EXPECTATION_RESULT, result);
    }

    private void add(EventType type, Object payload) {
        outputs.checkThread();
        log.spell(); // Before the clock is read: what came before keeps its time.
        log.tick();
        log.add(type, step, 0, 0, payload);
    }

    @Override
    public Logger log() {
        StepLogger current = logger;
        if (current == null) {
            current = logger = new StepLogger(run, step);
        }
        return current;
    }

    @Override
    public @Nullable Object config() {
        return run.state().plan.config(template);
    }

    @Override
    public @Nullable Object config(String field) {
        return config() instanceof Map<?, ?> fields ? fields.get(field) : null;
    }

    @Override
    public <T> T config(Class<T> type) {
        ConfigField declared = op.bodyConfig();
        if (declared == null || declared.javaType() != type) {
            String name = type.getSimpleName();
            String found = declared == null || declared.javaType() == null
                    ? " without declaring it. Add .withConfig(" + name + ".class) or @Op(config = " + name + ".class)."
                    : ", but declares it as " + declared.javaType().getSimpleName() + ". Ask for that.";
            throw new StepInvariantException("op '" + op.name() + "' asks for its config as " + name + found);
        }
        Object value = run.state().plan.configRecord(template);
        if (value == null) {
            throw new StepInvariantException("op '" + op.name() + "' asks for its config as " + type.getSimpleName()
                    + ", but its config may be left out, and was. Ask with config() whether it is null.");
        }
        return ConfigField.cast(type, value);
    }

    @Override
    public <T> T resource(ResourceKey<T> key) {
        if (!op.requiredResources().contains(key.name())) {
            throw new UndeclaredResourceException(
                    key.name(),
                    "op '" + op.name() + "' asks for resource \"" + key.name()
                            + "\" without declaring it. Add .requires(...) or @Op(resources = \"" + key.name()
                            + "\").");
        }
        return run.resources().get(key);
    }

    @Override
    public boolean hasPartitionKey() {
        return run.partition() != null;
    }

    private RunPartition partition() {
        RunPartition partition = run.partition();
        if (partition == null) {
            throw outputs.broken(
                    "asks for the partition of a run that is for none. Give the run one: partitionKey(...)");
        }
        return partition;
    }

    @Override
    public String partitionKey() {
        RunPartition partition = partition();
        if (!partition.isSingle()) {
            throw outputs.broken("asks for one partition key, but the run is for " + partition.range()
                    + ". Ask for partitionKeyRange()");
        }
        return partition.range().start();
    }

    @Override
    public PartitionKeyRange partitionKeyRange() {
        return partition().range();
    }

    @Override
    public TimeWindow partitionTimeWindow() {
        RunPartition partition = partition();
        TimeWindow window = partition.partitions().timeWindow(partition.range());
        if (window == null) {
            throw outputs.broken("asks for the time of partition " + partition.range()
                    + ", which is no partition of time. Ask for partitionKey()");
        }
        return window;
    }

    @Override
    public boolean isCanceled() {
        return run.cancellation().isCanceled();
    }

    @Override
    public String toString() {
        return "context of step " + stepKey();
    }
}
