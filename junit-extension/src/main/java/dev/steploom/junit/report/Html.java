package dev.steploom.junit.report;

/** Writes HTML; all texts are escaped. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    /** Text as HTML bears it: escaped, and without the characters that no document may contain. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c != 0x7F && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** Markup that is known to be safe. */
    Html raw(String markup) {
        html.append(markup).append('\n');
        return this;
    }

    /** An element with a text in it; {@code tag} may have attributes. */
    Html element(String tag, String text) {
        int space = tag.indexOf(' ');
        html.append('<').append(tag).append('>').append(escape(text)).append("</");
        html.append(space < 0 ? tag : tag.substring(0, space)).append(">\n");
        return this;
    }

    /** A row of a table. */
    Html row(String cssClass, String... cells) {
        html.append("<tr class=\"").append(cssClass).append("\">");
        for (String cell : cells) {
            html.append("<td>").append(escape(cell)).append("</td>");
        }
        html.append("</tr>\n");
        return this;
    }

    /** The first row of a table. */
    Html head(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<th>").append(escape(cell)).append("</th>");
        }
        html.append("</tr>\n");
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
