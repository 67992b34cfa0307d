package dev.steploom.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a data quality check; a failed one is recorded and does not fail the step.
 *
 * @param success whether the data were as expected
 * @param label the check's name; {@code result} if none is told
 * @param metadata values that explain it
 */
public record ExpectationResult(boolean success, String label, Map<String, MetadataValue> metadata) {

    /**
     * Records a check.
     *
     * @param success whether the data were as expected
     * @param label the check's name
     * @param values plain values that explain it
     * @return the result
     */
    public static ExpectationResult of(
            boolean success, @Nullable String label, Map<String, ? extends @Nullable Object> values) {
        return new ExpectationResult(success, label == null ? "result" : label, MetadataValue.ofAll(values));
    }
}
