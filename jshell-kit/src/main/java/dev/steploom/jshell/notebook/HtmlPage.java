package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.display.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A notebook as one page to read. Its policy allows no script and nothing from elsewhere, whatever cells show. */
final class HtmlPage {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final StringBuilder page = new StringBuilder();

    private HtmlPage() {}

    static String of(Notebook notebook) {
        HtmlPage html = new HtmlPage();
        html.head(notebook.name());
        notebook.cells().forEach(html::cell);
        return html.page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void head(String title) {
        page.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" \
                content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                """);
        page.append("<title>").append(Html.escape(title)).append("</title>\n<style>\n");
        page.append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    }

    private static String style() {
        try (InputStream style = HtmlPage.class.getResourceAsStream("notebook.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(Cell cell) {
        page.append("<section id=\"").append(Html.escape(cell.id())).append("\" class=\"");
        if (cell instanceof Cell.Code code) {
            page.append(code.tags().contains(Cell.INJECTED) ? "code injected" : "code")
                    .append("\">\n");
            code(code);
        } else if (cell instanceof Cell.Markdown markdown) {
            page.append("text\">\n").append(MarkdownHtml.of(markdown));
        } else {
            page.append("raw\">\n");
            block("raw", cell.source());
        }
        page.append("</section>\n");
    }

    private void code(Cell.Code code) {
        page.append("<div class=\"prompt\">[")
                .append(code.executionCount() == null ? " " : code.executionCount())
                .append("]</div>\n");
        if (code.metadata().get("title") instanceof String title) {
            page.append("<h3>").append(Html.escape(title)).append("</h3>\n");
        }
        block("source", code.source());
        code.outputs().forEach(this::output);
    }

    private void block(String kind, String text) {
        page.append("<pre class=\"")
                .append(kind)
                .append("\">")
                .append(Html.escape(text))
                .append("</pre>\n");
    }

    private void output(CellOutput output) {
        if (output instanceof CellOutput.Text text) {
            block(text.stream(), COLOURS.matcher(text.text()).replaceAll(""));
        } else if (output instanceof CellOutput.Shown shown) {
            bundle(shown.data());
        } else if (output instanceof CellOutput.Value value) {
            bundle(value.data());
        } else if (output instanceof CellOutput.Failure failure) {
            String traceback = String.join("\n", failure.traceback());
            block(
                    "failure",
                    COLOURS.matcher(traceback.isEmpty() ? failure.name() : traceback)
                            .replaceAll(""));
        }
    }

    /** Shows the richest form. An SVG document is put in as an image, so that its names and styles stay its own. */
    private void bundle(Map<String, ? extends @org.jspecify.annotations.Nullable Object> data) {
        if (data.get("image/svg+xml") instanceof String svg) {
            image("image/svg+xml", Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
        } else if (data.get("image/png") instanceof String png) {
            image("image/png", png);
        } else if (data.get("image/jpeg") instanceof String jpeg) {
            image("image/jpeg", jpeg);
        } else if (data.get("text/html") instanceof String html) {
            page.append("<div class=\"html\">").append(html).append("</div>\n");
        } else if (data.get("text/plain") instanceof String text) {
            block("value", COLOURS.matcher(text).replaceAll(""));
        }
    }

    private void image(String mediaType, String base64) {
        page.append("<img alt=\"\" src=\"data:").append(mediaType).append(";base64,");
        page.append(Html.escape(base64.replaceAll("\\s", ""))).append("\">\n");
    }
}
