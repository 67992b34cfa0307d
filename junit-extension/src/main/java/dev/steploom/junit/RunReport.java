package dev.steploom.junit;

import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.render.Timelines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Publishes the runs of a test that failed. */
final class RunReport {
    private RunReport() {}

    static void publish(List<JobExecutionResult> results, ExtensionContext context) {
        for (JobExecutionResult result : results) {
            List<Event> events = result.events();
            Map<String, String> entries = new LinkedHashMap<>();
            entries.put("steploom.run", result.toString());
            entries.put("steploom.timeline", Timelines.text(events));
            entries.put("steploom.events", events.stream().map(Event::toString).collect(Collectors.joining("\n")));
            context.publishReportEntry(entries);
        }
    }
}
