package dev.steploom.jshell.notebook.display;

import java.util.List;

/** Text and rows of tables as HTML. */
public final class Html {
    private Html() {}

    /**
     * Makes text safe as content and in attributes.
     *
     * @param text any text
     * @return the text, with entities for the signs that mean something in HTML
     */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * Writes a row of a table.
     *
     * @param tag {@code th} or {@code td}
     * @param cells the texts of its cells, not yet escaped
     * @return the element {@code tr}
     */
    public static String row(String tag, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append('<')
                .append(tag)
                .append('>')
                .append(escape(cell))
                .append("</")
                .append(tag)
                .append('>'));
        return row.append("</tr>").toString();
    }
}
