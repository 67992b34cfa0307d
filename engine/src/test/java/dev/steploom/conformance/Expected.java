package dev.steploom.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recorded run without what need not be reproduced. */
final class Expected {
    private static final Set<String> OPTIONAL_EVENTS = Set.of("ENGINE_EVENT", "LOGS_CAPTURED");

    private Expected() {}

    static Map<String, Object> of(Spec run) {
        Map<String, Object> out = new LinkedHashMap<>(run.values());
        Map<String, Object> tags = new LinkedHashMap<>(run.map("tags"));
        tags.remove("dagster/failure_reason");
        out.put("tags", tags);
        List<Object> events = new ArrayList<>();
        for (Spec event : run.specs("events")) {
            if (!OPTIONAL_EVENTS.contains(event.text("event_type"))) {
                events.add(withErrorNames(event));
            }
        }
        out.put("events", events);
        if (run.get("failures") != null) {
            Map<String, Object> failures = new LinkedHashMap<>();
            run.map("failures").forEach((step, failure) -> failures.put(step, withErrorNames(Spec.of(failure))));
            out.put("failures", failures);
        }
        if (run.get("logs") != null) {
            List<Object> logs = new ArrayList<>();
            for (Spec log : run.specs("logs")) {
                Map<String, Object> copy = new LinkedHashMap<>(log.values());
                copy.computeIfPresent("level", (key, level) -> level.equals("CRITICAL") ? "ERROR" : level);
                logs.add(copy);
            }
            out.put("logs", logs);
        }
        out.remove("raise_on_error");
        return out;
    }

    private static Map<String, Object> withErrorNames(Spec spec) {
        Map<String, Object> copy = new LinkedHashMap<>(spec.values());
        copy.computeIfPresent(
                "error",
                (key, names) -> ((List<?>) names)
                        .stream()
                                .map(name -> JavaDifferences.expectedName((String) name))
                                .toList());
        return copy;
    }
}
