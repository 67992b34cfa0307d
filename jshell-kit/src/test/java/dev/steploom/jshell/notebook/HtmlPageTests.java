package dev.steploom.jshell.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTests {
    private static String page(Cell... cells) {
        return Notebook.of(List.of(cells)).toHtml();
    }

    private static Cell code(CellOutput... outputs) {
        return new Cell.Code("a", "a < b", Map.of(), List.of(outputs), 1);
    }

    @Test
    void textIsEscapedAndWithoutTheColoursOfTerminals() {
        assertThat(page(code(new CellOutput.Text("stdout", "\u001b[31m<red>\u001b[0m"))))
                .contains("<pre class=\"source\">a &lt; b</pre>")
                .contains("<pre class=\"stdout\">&lt;red&gt;</pre>");
    }

    @Test
    void markdownIsRenderedWithTablesAndAttachedPictures() {
        assertThat(page(new Cell.Markdown(
                        "m",
                        "# Days\n\n|a|\n|-|\n|1|\n\n![rain](attachment:r.png)",
                        Map.of(),
                        Map.of("r.png", Map.of("image/png", "aGk=\n")))))
                .contains("<h1>Days</h1>", "<th>a</th>", "<img src=\"data:image/png;base64,aGk=\" alt=\"rain\" />");
    }

    @Test
    void theRichestFormOfAValueIsShown() {
        assertThat(page(code(new CellOutput.Value(
                        1,
                        Map.of("text/plain", "plain", "image/svg+xml", "<svg/>", "text/html", "<b>x</b>"),
                        Map.of()))))
                .contains("<img alt=\"\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">")
                .doesNotContain("plain<", "<b>x</b>");
    }

    @Test
    void thePageAllowsNoScriptAndNothingFromElsewhere() {
        assertThat(page(code())).contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"");
    }
}
