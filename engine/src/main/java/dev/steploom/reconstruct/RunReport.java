package dev.steploom.reconstruct;

import dev.steploom.definition.OutputDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.EventListener;
import dev.steploom.execution.JobExecutionResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Writes a run as lines of JSON: one for each event, as it happens, and at the end one for the result. */
final class RunReport implements EventListener {
    private final PrintStream lines;

    RunReport(PrintStream lines) {
        this.lines = lines;
    }

    @Override
    public void onEvent(Event event) {
        write(EventJson.of(event));
    }

    /** Writes the last line. */
    void end(JobExecutionResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "RESULT");
        json.put("job", result.jobName());
        json.put("runId", result.runId());
        json.put("status", result.status().name());
        json.put("tags", result.tags());
        Map<String, String> steps = new LinkedHashMap<>();
        result.steps().forEach((step, state) -> steps.put(step, state.name()));
        json.put("steps", steps);
        json.put("outputs", outputs(result));
        ErrorInfo error = result.error();
        if (error != null) {
            json.put("error", ReportJson.error(error));
        }
        write(json);
    }

    private static Map<String, Object> outputs(JobExecutionResult result) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (OutputDefinition output : result.job().graph().outputs()) {
            Map<String, @Nullable Object> value = output(result, output.name());
            if (value != null) {
                outputs.put(output.name(), value);
            }
        }
        return outputs;
    }

    /** Null if the output was not emitted. */
    private static @Nullable Map<String, @Nullable Object> output(JobExecutionResult result, String name) {
        try {
            return ReportJson.value(result.outputValue(name));
        } catch (NoSuchElementException notEmitted) {
            return null;
        } catch (RuntimeException unreadable) { // The job's IO manager, which is the user's, cannot load it.
            return Map.of("error", ReportJson.error(ErrorInfo.of(unreadable)));
        }
    }

    private void write(Map<String, Object> line) {
        synchronized (lines) {
            lines.print(JsonText.write(line) + "\n");
            lines.flush();
        }
    }
}
