package dev.steploom.conformance;

import dev.steploom.definition.Backoff;
import dev.steploom.definition.RetryPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One JSON object of a case, read by key. */
record Spec(Map<String, Object> values) {

    @SuppressWarnings("unchecked")
    static Spec of(Object value) {
        return new Spec((Map<String, Object>) value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Object get(String key) {
        return values.get(key);
    }

    String text(String key) {
        return (String) values.get(key);
    }

    String text(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    int number(String key) {
        return ((Number) values.get(key)).intValue();
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String key) {
        Object value = values.get(key);
        return value == null ? List.of() : (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String key) {
        Object value = values.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    List<Spec> specs(String key) {
        return list(key).stream().map(Spec::of).toList();
    }

    static Duration seconds(Object number) {
        return Duration.ofNanos(
                new BigDecimal(number.toString()).movePointRight(9).longValueExact());
    }

    /** A delay that is no number, or a count that is no whole number, has no form in Java's types: a cast refuses it. */
    RetryPolicy retryPolicy(String key) {
        if (get(key) == null) {
            return null;
        }
        Spec policy = of(get(key));
        Object delay = policy.get("delay");
        return new RetryPolicy(
                policy.has("max_retries") ? (Integer) policy.get("max_retries") : 1,
                delay == null ? null : seconds((Number) delay),
                policy.get("backoff") == null ? null : Backoff.valueOf(policy.text("backoff")),
                null);
    }
}
