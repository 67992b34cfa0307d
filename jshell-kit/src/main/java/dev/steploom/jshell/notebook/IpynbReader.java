package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.NotebookFormatException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads Jupyter's JSON; what does not follow the format's rules is told all at once. */
final class IpynbReader {
    private static final int MAJOR = 4;
    private static final int NEWEST_MINOR = 5;
    private static final int LONGEST_WORD = "false".length();

    private final String name;
    private final String text;
    private final List<FormatProblem> problems = new ArrayList<>();

    IpynbReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    Notebook read() {
        if (!(parse() instanceof Map<?, ?> root)) {
            throw notANotebook("this is JSON, but not an object.", null);
        }
        checkVersion(root);
        JsonObject object = new JsonObject("", root, problems);
        List<JsonObject> given = object.objects("cells");
        Map<String, @Nullable Object> metadata = object.map("metadata");
        List<@Nullable String> givenIds = new ArrayList<>();
        given.forEach(cell -> givenIds.add(cell.optionalText("id")));
        List<String> ids = CellIds.complete(givenIds);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Cell cell = cell(given.get(i), ids.get(i));
            if (cell != null) {
                cells.add(cell);
            }
        }
        if (!problems.isEmpty()) {
            throw new NotebookFormatException(name, Reason.INVALID, problems, null);
        }
        return new Notebook(name, cells, metadata, IpynbLines.of(text));
    }

    private @Nullable Object parse() {
        try {
            return Json.MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            if (text.isBlank()) {
                throw notANotebook("the file is empty.", e);
            }
            if (isAtEnd(e)) {
                throw broken(
                        Reason.TRUNCATED, "the file ends in the middle of its JSON; it was not written to its end.", e);
            }
            throw broken(
                    text.stripLeading().startsWith("{") ? Reason.INVALID : Reason.NOT_A_NOTEBOOK,
                    "this is no JSON: " + e.getOriginalMessage(),
                    e);
        }
    }

    /** Jackson tells the end of the text from other surprises, but not where a number or a word is cut off. */
    private boolean isAtEnd(JacksonException e) {
        String body = text.stripTrailing();
        return e instanceof UnexpectedEndOfInputException
                || String.valueOf(e.getOriginalMessage()).contains("end-of-input")
                || (e.getLocation() != null
                        && e.getLocation().getCharOffset() >= body.length() - LONGEST_WORD
                        && !body.endsWith("}")
                        && !body.endsWith("]")
                        && body.stripLeading().startsWith("{"));
    }

    private NotebookFormatException broken(Reason reason, String problem, JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new NotebookFormatException(name, reason, List.of(new FormatProblem("", Math.max(line, 0), problem)), e);
    }

    private NotebookFormatException notANotebook(String problem, @Nullable Throwable cause) {
        return NotebookFormatException.of(name, Reason.NOT_A_NOTEBOOK, problem, cause);
    }

    private void checkVersion(Map<?, ?> root) {
        if (!(root.get("nbformat") instanceof Integer major)) {
            throw notANotebook("this is JSON, but not a notebook: it has no \"nbformat\".", null);
        }
        int minor = root.get("nbformat_minor") instanceof Integer given ? given : 0;
        String found = "it is written in version " + major + "." + minor
                + " of the notebook format; versions 4.0 to 4.5 are read.";
        if (major < MAJOR) {
            throw NotebookFormatException.of(
                    name,
                    Reason.TOO_OLD,
                    found
                            + " Open it in Jupyter and save it, or run \"jupyter nbconvert --to notebook --inplace\" on it.",
                    null);
        }
        if (major > MAJOR || minor > NEWEST_MINOR) {
            throw NotebookFormatException.of(
                    name, Reason.TOO_NEW, found + " Save it in version 4.5, or use a newer Steploom.", null);
        }
    }

    private @Nullable Cell cell(JsonObject cell, String id) {
        String type = cell.text("cell_type");
        String source = cell.lines("source");
        Map<String, @Nullable Object> metadata = cell.map("metadata");
        cell.checkTags(metadata);
        return switch (type) {
            case "code" -> new Cell.Code(id, source, metadata, outputs(cell), cell.optionalCount("execution_count"));
            case "markdown" -> new Cell.Markdown(id, source, metadata, cell.optionalMap("attachments"));
            case "raw" -> new Cell.Raw(id, source, metadata, cell.optionalMap("attachments"));
            case "" -> null;
            default -> {
                cell.problem("cell_type", "is \"" + type + "\"; a cell is code, markdown or raw.");
                yield null;
            }
        };
    }

    private static List<CellOutput> outputs(JsonObject cell) {
        List<CellOutput> outputs = new ArrayList<>();
        for (JsonObject output : cell.objects("outputs")) {
            CellOutput read = output(output);
            if (read != null) {
                outputs.add(read);
            }
        }
        return outputs;
    }

    private static @Nullable CellOutput output(JsonObject output) {
        String type = output.text("output_type");
        return switch (type) {
            case "stream" -> new CellOutput.Text(output.text("name"), output.lines("text"));
            case "display_data" -> new CellOutput.Shown(output.mimeBundle("data"), output.map("metadata"));
            case "execute_result" ->
                new CellOutput.Value(
                        output.optionalCount("execution_count"), output.mimeBundle("data"), output.map("metadata"));
            case "error" ->
                new CellOutput.Failure(output.text("ename"), output.text("evalue"), output.texts("traceback"));
            case "" -> null;
            default -> {
                output.problem(
                        "output_type",
                        "is \"" + type + "\"; an output is stream, display_data, execute_result or error.");
                yield null;
            }
        };
    }
}
