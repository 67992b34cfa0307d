package dev.steploom.jshell;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.jshell.notebook.display.Html;
import dev.steploom.render.GraphPictures;
import dev.steploom.render.Timelines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Values as HTML pages that need nothing beside them. */
final class Page {
    private static final String STYLE = "body{font:14px/1.5 system-ui,sans-serif;margin:2em;color:#0f172a}"
            + "svg{max-width:100%;height:auto}table{border-collapse:collapse}"
            + "th,td{text-align:left;padding:.3em .8em;border-bottom:1px solid #e2e8f0}"
            + "pre{background:#f8fafc;padding:1em;overflow:auto}";

    private Page() {}

    /** Writes a page into a new folder for temporary files. */
    static Path write(@Nullable Object value) {
        try {
            Path page = Files.createTempDirectory("steploom").resolve("page.html");
            return Files.writeString(page, of(value));
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be written: " + e.getMessage(), e);
        }
    }

    static String of(@Nullable Object value) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Html.escape(title(value))
                + "</title><style>" + STYLE + "</style></head>\n<body>" + body(value) + "</body></html>\n";
    }

    private static String title(@Nullable Object value) {
        GraphDefinition graph = Text.graphOf(value);
        return graph != null
                ? graph.name()
                : value instanceof JobExecutionResult result ? result.jobName() : "Steploom";
    }

    private static String body(@Nullable Object value) {
        GraphDefinition graph = Text.graphOf(value);
        if (graph != null) {
            return GraphPictures.svg(graph);
        }
        if (value instanceof JobExecutionResult result) {
            String failure = result.success() ? "" : "<pre>" + Html.escape(Explanation.of(result)) + "</pre>";
            return "<h1>" + Html.escape(result.jobName()) + ": " + result.status() + "</h1>" + failure
                    + Timelines.svg(result.events())
                    + GraphPictures.svg(result.job().graph());
        }
        TextTable table = TextTable.of(value);
        return table == null ? "<pre>" + Html.escape(Text.of(value)) + "</pre>" : ofTable(table);
    }

    private static String ofTable(TextTable table) {
        StringBuilder html = new StringBuilder("<table><thead>").append(Html.row("th", table.columns()));
        html.append("</thead><tbody>");
        table.rows().forEach(row -> html.append(Html.row("td", row)));
        html.append("</tbody></table>");
        return table.more() == 0
                ? html.toString()
                : html.append("<p>… and ")
                        .append(table.more())
                        .append(" more</p>")
                        .toString();
    }
}
