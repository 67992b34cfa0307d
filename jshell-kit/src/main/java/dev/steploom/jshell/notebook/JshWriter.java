package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a script with {@code // %%} cells, from which the same notebook can be read again, except for outputs. */
final class JshWriter {
    private JshWriter() {}

    static String write(Notebook notebook) {
        List<String> parts = new ArrayList<>();
        if (!notebook.metadata().equals(NotebookMetadata.JAVA)) {
            parts.add(new JshMarker("notebook", null, notebook.metadata(), Map.of()).write() + "\n");
        }
        for (int i = 0; i < notebook.cells().size(); i++) {
            parts.add(cell(i, notebook.cells().get(i)));
        }
        return String.join("\n", parts);
    }

    private static String cell(int index, Cell cell) {
        String id = cell.id().equals(CellIds.byPlace(index)) ? null : cell.id();
        StringBuilder text = new StringBuilder();
        if (cell instanceof Cell.Code code) {
            text.append(new JshMarker("code", id, code.cleared().metadata(), Map.of()).write());
        } else if (cell instanceof Cell.Markdown markdown) {
            text.append(new JshMarker("markdown", id, markdown.metadata(), markdown.attachments()).write());
        } else if (cell instanceof Cell.Raw raw) {
            text.append(new JshMarker("raw", id, raw.metadata(), raw.attachments()).write());
        }
        text.append('\n');
        if (!cell.source().isEmpty()) {
            for (String line : cell.source().split("\n", -1)) {
                String written = cell instanceof Cell.Code ? line : line.isEmpty() ? "//" : "// " + line;
                text.append(JshMarker.masked(written)).append('\n');
            }
        }
        return text.toString();
    }
}
