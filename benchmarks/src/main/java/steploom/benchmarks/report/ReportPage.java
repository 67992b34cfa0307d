package steploom.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.result.ResultFile;

/** A result file as one HTML page with its pictures in it, for light and dark screens. */
public final class ReportPage {
    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param results the figures
     * @param page where it goes
     */
    public static void write(ResultFile results, Path page) {
        try {
            Files.writeString(page, html(results));
        } catch (IOException failed) {
            throw new UncheckedIOException("The report cannot be written to " + page, failed);
        }
    }

    static String html(ResultFile results) {
        List<Measurement> runs =
                results.measurements().stream().filter(ReportPage::isRun).toList();
        List<Measurement> others =
                results.measurements().stream().filter(one -> !isRun(one)).toList();
        return template()
                .replace("{machine}", escape(results.machine().toString()))
                .replace("{charts}", charts(runs))
                .replace("{others}", others(others));
    }

    private static boolean isRun(Measurement one) {
        return one.subject().equals(Measurement.RUN) && one.unit().equals(Measurement.NANOS_PER_STEP);
    }

    private static String charts(List<Measurement> runs) {
        LogScale scale = StepChart.scale(runs);
        Map<String, List<Measurement>> byShape = runs.stream()
                .collect(Collectors.groupingBy(Measurement::shape, LinkedHashMap::new, Collectors.toList()));
        return byShape.entrySet().stream()
                .map(entry -> "<section>\n<h2>" + escape(entry.getKey()) + "</h2>\n"
                        + StepChart.draw(escape(entry.getKey()), entry.getValue(), scale) + "</section>\n")
                .collect(Collectors.joining());
    }

    private static String others(List<Measurement> figures) {
        if (figures.isEmpty()) {
            return "";
        }
        return figures.stream()
                .map(ReportPage::row)
                .collect(Collectors.joining(
                        "",
                        "<section>\n<h2>Beside the run</h2>\n<table>\n<tr><th>what</th><th>shape</th>"
                                + "<th class=\"n\">steps</th><th>runner</th><th class=\"n\">value</th>"
                                + "<th class=\"n\">±</th><th>unit</th></tr>\n",
                        "</table>\n</section>\n"));
    }

    private static String row(Measurement one) {
        return "<tr><td>" + escape(one.subject()) + "</td><td>" + escape(one.shape()) + "</td><td class=\"n\">"
                + StepChart.number(one.size()) + "</td><td>" + escape(one.runner()) + "</td><td class=\"n\">"
                + StepChart.number(one.value()) + "</td><td class=\"n\">" + StepChart.number(one.error()) + "</td><td>"
                + escape(one.unit()) + "</td></tr>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("The report's template cannot be read", failed);
        }
    }
}
