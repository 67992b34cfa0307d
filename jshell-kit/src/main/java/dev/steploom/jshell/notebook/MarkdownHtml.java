package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML, with the pictures that are attached to its cell. */
final class MarkdownHtml {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final String ATTACHMENT = "attachment:";

    private MarkdownHtml() {}

    static String of(Cell.Markdown cell) {
        Node document = PARSER.parse(cell.source());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (image.getDestination().startsWith(ATTACHMENT)) {
                    image.setDestination(data(cell, image.getDestination().substring(ATTACHMENT.length())));
                }
                visitChildren(image);
            }
        });
        return RENDERER.render(document);
    }

    private static String data(Cell.Markdown cell, String name) {
        if (cell.attachments().get(name) instanceof Map<?, ?> forms) {
            for (Map.Entry<?, ?> form : forms.entrySet()) {
                return "data:" + form.getKey() + ";base64,"
                        + String.valueOf(form.getValue()).replaceAll("\\s", "");
            }
        }
        return name;
    }
}
