package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.render.GraphPictures;
import dev.steploom.render.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as a page for a browser, in light or dark as the reader's system is. */
final class RunHtml {
    private static final int MAX_FAILURES = 10;
    private static final int MAX_STEPS = 500;
    private static final int MAX_EVENTS = 2_000;
    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; --back: #ffffff; --card: #f8fafc; --text: #0f172a; --soft: #64748b;
              --line: #e2e8f0; --good: #15803d; --bad: #b91c1c; --other: #b45309; }
            @media (prefers-color-scheme: dark) {
              :root { --back: #121212; --card: #1d1d1f; --text: #e2e8f0; --soft: #94a3b8;
                --line: #333338; --good: #4ade80; --bad: #f87171; --other: #fbbf24; }
              figure svg { filter: invert(.93) hue-rotate(180deg); } }
            body { background: var(--back); color: var(--text); margin: 2rem auto; max-width: 72rem; padding: 0 1.5rem;
              font: 15px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.5rem; margin: 0; }
            h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
            p { color: var(--soft); margin: .3rem 0; }
            pre, td, th { font: 13px/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
            pre { background: var(--card); border-left: 4px solid var(--bad); padding: .8rem 1rem; overflow-x: auto;
              white-space: pre-wrap; overflow-wrap: anywhere; }
            figure { margin: 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: 8px; }
            figure svg { display: block; }
            div.table { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            td, th { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0;
              border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 4rem; }
            th { color: var(--soft); font-weight: 600; }
            h1.good, .good td:nth-child(2) { color: var(--good); }
            h1.bad, .bad td:nth-child(2) { color: var(--bad); }
            .other td:nth-child(2) { color: var(--other); }
            </style>""";

    private final JobExecutionResult result;
    private final List<Event> events;
    private final Html html = new Html();

    private RunHtml(JobExecutionResult result) {
        this.result = result;
        this.events = result.events();
    }

    static String of(JobExecutionResult result) {
        return new RunHtml(result).write();
    }

    private String write() {
        String title = result.jobName() + ": " + result.status().name().toLowerCase(Locale.ROOT);
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("title", title)
                .raw(STYLE)
                .raw("</head>\n<body>");
        html.element("h1 class=\"" + (result.success() ? "good" : "bad") + "\"", title);
        String began = events.isEmpty() ? "" : ", began at " + events.get(0).time();
        html.element("p", "run " + result.runId() + began);
        if (!result.tags().isEmpty()) {
            html.element("p", "tags " + result.tags());
        }
        failures();
        html.element("h2", "Timeline").raw("<figure>" + Timelines.svg(events) + "</figure>");
        html.element("h2", "Graph")
                .raw("<figure>" + GraphPictures.svg(result.job().graph()) + "</figure>");
        steps();
        log();
        return html.raw("</body>\n</html>").toString();
    }

    private void failures() {
        List<String> failed = new ArrayList<>(result.failures().keySet());
        ErrorInfo outside = result.error();
        if (!failed.isEmpty() || outside != null) {
            html.element("h2", "What went wrong");
        }
        for (String key : failed.subList(0, Math.min(MAX_FAILURES, failed.size()))) {
            html.element("pre", String.join("\n", new StepSection(result, key).lines()));
        }
        if (failed.size() > MAX_FAILURES) {
            html.element("p", (failed.size() - MAX_FAILURES) + " more steps failed");
        }
        if (failed.isEmpty() && outside != null) {
            html.element("pre", String.join("\n", ErrorLines.of(outside)));
        }
    }

    private void steps() {
        Map<String, StepState> steps = result.steps();
        List<StepRow> rows = StepRow.of(result, MAX_STEPS);
        html.element("h2", "Steps").raw("<div class=\"table\"><table>");
        html.head("step", "state", "attempts", "inputs", "error");
        for (StepRow row : rows) {
            html.row(
                    row.state() == StepState.SUCCEEDED ? "good" : row.state().isBad() ? "bad" : "other",
                    row.key(),
                    row.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    row.attempts() == 0 ? "" : String.valueOf(row.attempts()),
                    String.join(
                            ", ",
                            row.inputs().entrySet().stream()
                                    .map(Map.Entry::toString)
                                    .toList()),
                    row.error());
        }
        html.raw("</table></div>");
        if (steps.size() > rows.size()) {
            html.element("p", (steps.size() - rows.size()) + " more steps that did not fail are in the JSON file");
        }
    }

    private void log() {
        html.element("h2", "Events").raw("<div class=\"table\"><table>");
        html.head("time", "event", "step", "about");
        for (Event event : events.subList(0, Math.min(MAX_EVENTS, events.size()))) {
            String step = event.stepKey();
            html.row(
                    switch (event.type()) {
                        case STEP_SUCCESS, RUN_SUCCESS -> "good";
                        case STEP_FAILURE, RUN_FAILURE, RESOURCE_INIT_FAILURE, HOOK_ERRORED -> "bad";
                        case STEP_SKIPPED, STEP_UP_FOR_RETRY, STEP_RESTARTED, RUN_CANCELED -> "other";
                        default -> "plain";
                    },
                    EventText.sinceStart(events, event).strip(),
                    event.type().name(),
                    step == null ? "" : step,
                    EventText.about(event));
        }
        html.raw("</table></div>");
        if (events.size() > MAX_EVENTS) {
            html.element("p", (events.size() - MAX_EVENTS) + " more events are in the JSON file");
        }
    }
}
