package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run and all its events as JSON. */
final class RunJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunJson() {}

    static String of(JobExecutionResult result) {
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("job", result.jobName());
        run.put("runId", result.runId());
        run.put("status", result.status().name());
        run.put("tags", result.tags());
        ErrorInfo error = result.error();
        if (error != null) {
            run.put("error", EventFields.error(ThrownByUser.of(error)));
        }
        run.put("steps", steps(result));
        List<Object> events = new ArrayList<>();
        for (Event event : result.events()) {
            events.add(EventFields.of(event));
        }
        run.put("events", events);
        return MAPPER.writeValueAsString(run);
    }

    private static List<Object> steps(JobExecutionResult result) {
        List<Object> steps = new ArrayList<>();
        for (StepRow row : StepRow.of(result, Integer.MAX_VALUE)) {
            Map<String, @Nullable Object> step = new LinkedHashMap<>();
            step.put("key", row.key());
            step.put("state", row.state().name());
            step.put("attempts", row.attempts());
            step.put("inputs", row.inputs());
            if (!row.error().isEmpty()) {
                step.put("error", row.error());
            }
            steps.add(step);
        }
        return steps;
    }
}
