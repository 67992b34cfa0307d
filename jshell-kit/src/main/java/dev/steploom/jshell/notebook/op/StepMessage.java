package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetKey;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.AssetObservation;
import dev.steploom.event.ExpectationResult;
import dev.steploom.event.MetadataValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * What a notebook in another JVM tells its step.
 *
 * @param kind what it is
 * @param level a message's level, else null
 * @param text a message, a description, or an expectation's label
 * @param success whether an expectation holds
 * @param key an asset's key, else null
 * @param partition an asset's partition, if it has one
 * @param metadata values by name
 */
record StepMessage(
        Kind kind,
        @Nullable Level level,
        @Nullable String text,
        boolean success,
        @Nullable List<String> key,
        @Nullable String partition,
        Map<String, Metadata> metadata) {
    enum Kind {
        LOG,
        MATERIALIZATION,
        OBSERVATION,
        EXPECTATION
    }

    /**
     * A metadata value as JSON.
     *
     * @param kind its kind
     * @param value its plain value
     */
    record Metadata(String kind, @Nullable Object value) {
        @SuppressWarnings("unchecked") // a table was written as one
        MetadataValue typed() {
            return switch (kind) {
                case "url" -> MetadataValue.url(String.valueOf(value));
                case "path" -> new MetadataValue.File(String.valueOf(value));
                case "markdown" -> MetadataValue.markdown(String.valueOf(value));
                case "table" -> MetadataValue.table((List<Map<String, Object>>) Objects.requireNonNull(value));
                default -> MetadataValue.of(value);
            };
        }
    }

    static StepMessage log(Level level, String text) {
        return new StepMessage(Kind.LOG, level, text, true, null, null, Map.of());
    }

    static StepMessage of(AssetMaterialization event) {
        return new StepMessage(
                Kind.MATERIALIZATION,
                null,
                event.description(),
                true,
                event.key().path(),
                event.partition(),
                plain(event.metadata()));
    }

    static StepMessage of(AssetObservation event) {
        return new StepMessage(
                Kind.OBSERVATION,
                null,
                event.description(),
                true,
                event.key().path(),
                event.partition(),
                plain(event.metadata()));
    }

    static StepMessage of(ExpectationResult event) {
        return new StepMessage(
                Kind.EXPECTATION, null, event.label(), event.success(), null, null, plain(event.metadata()));
    }

    private static Map<String, Metadata> plain(Map<String, MetadataValue> metadata) {
        Map<String, Metadata> plain = new LinkedHashMap<>();
        metadata.forEach((name, value) -> plain.put(name, new Metadata(value.kind(), value.value())));
        return plain;
    }

    /** Does for the step what the notebook asked for. */
    void passTo(OpContext context) {
        Map<String, MetadataValue> values = new LinkedHashMap<>();
        metadata.forEach((name, value) -> values.put(name, value.typed()));
        AssetKey asset = new AssetKey(key == null ? List.of() : key);
        switch (kind) {
            case LOG ->
                context.log().atLevel(level == null ? Level.INFO : level).log(text);
            case MATERIALIZATION -> context.materialize(new AssetMaterialization(asset, text, partition, values));
            case OBSERVATION -> context.observe(new AssetObservation(asset, text, partition, values));
            case EXPECTATION -> context.expect(new ExpectationResult(success, String.valueOf(text), values));
        }
    }
}
