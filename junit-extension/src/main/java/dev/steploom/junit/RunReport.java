package dev.steploom.junit;

import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.EventText;
import dev.steploom.junit.report.RunFiles;
import dev.steploom.junit.report.RunPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Publishes the runs of a test that failed: as report entries, and as files for what is too long for them. */
final class RunReport {
    /** Reports are kept in memory and in XML; the files have all events. */
    private static final int MOST_EVENTS = 1_000;

    private RunReport() {}

    static void publish(List<JobExecutionResult> results, ExtensionContext context) {
        int number = 0;
        for (JobExecutionResult result : results) {
            context.publishReportEntry(entries(result, new ReportFolder(context, "run-" + ++number)));
        }
    }

    private static Map<String, String> entries(JobExecutionResult result, ReportFolder folder) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("steploom.run", result.toString());
        entries.put("steploom.timeline", RunPage.of(result).text());
        entries.put("steploom.events", events(result.events()));
        entries.put("steploom.files", folder.write(files -> RunFiles.write(result, files)));
        return entries;
    }

    private static String events(List<Event> events) {
        int more = events.size() - MOST_EVENTS;
        return more <= 0
                ? EventText.lines(events)
                : "(" + more + " events before these are in the files)\n"
                        + EventText.lines(events.subList(more, events.size()));
    }
}
