package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes Jupyter's JSON, version 4.5, laid out as Jupyter does, so that version control shows changes line by line. */
final class IpynbWriter {
    private IpynbWriter() {}

    static String write(Notebook notebook) {
        return Json.pretty(object(
                "cells",
                notebook.cells().stream().map(IpynbWriter::cell).toList(),
                "metadata",
                notebook.metadata(),
                "nbformat",
                4,
                "nbformat_minor",
                5));
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private static Map<String, @Nullable Object> cell(Cell cell) {
        Map<String, @Nullable Object> object =
                object("id", cell.id(), "metadata", cell.metadata(), "source", lines(cell.source()));
        if (cell instanceof Cell.Code code) {
            object.put("cell_type", "code");
            object.put("execution_count", code.executionCount());
            object.put(
                    "outputs", code.outputs().stream().map(IpynbWriter::output).toList());
        } else if (cell instanceof Cell.Markdown markdown) {
            object.put("cell_type", "markdown");
            putUnlessEmpty(object, markdown.attachments());
        } else if (cell instanceof Cell.Raw raw) {
            object.put("cell_type", "raw");
            putUnlessEmpty(object, raw.attachments());
        }
        return object;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> cell, Map<String, @Nullable Object> attachments) {
        if (!attachments.isEmpty()) {
            cell.put("attachments", attachments);
        }
    }

    private static Map<String, @Nullable Object> output(CellOutput output) {
        if (output instanceof CellOutput.Text text) {
            return object("output_type", "stream", "name", text.stream(), "text", lines(text.text()));
        }
        if (output instanceof CellOutput.Shown shown) {
            return object("output_type", "display_data", "data", bundle(shown.data()), "metadata", shown.metadata());
        }
        if (output instanceof CellOutput.Value value) {
            Map<String, @Nullable Object> object =
                    object("output_type", "execute_result", "data", bundle(value.data()), "metadata", value.metadata());
            object.put("execution_count", value.executionCount());
            return object;
        }
        CellOutput.Failure failure = (CellOutput.Failure) output;
        return object(
                "output_type", "error",
                "ename", failure.name(),
                "evalue", failure.message(),
                "traceback", failure.traceback());
    }

    /** Cuts texts that people read into lines; Base64 stays in one piece. */
    private static Map<String, @Nullable Object> bundle(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> bundle = new TreeMap<>();
        data.forEach((type, value) -> bundle.put(
                type,
                value instanceof String text && (type.startsWith("text/") || type.equals("image/svg+xml"))
                        ? lines(text)
                        : value));
        return bundle;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n') + 1; end > 0; end = text.indexOf('\n', start) + 1) {
            lines.add(text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
