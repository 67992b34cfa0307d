package dev.steploom.examples.report;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with names in braces that stand for other texts. What is put in is not looked at again. */
public final class Template {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {style}</style>
            </head>
            <body>
            """;

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    /**
     * Makes a template.
     *
     * @param text a text with names in braces
     */
    public Template(String text) {
        this.text = text;
    }

    /**
     * Makes a template of a page, with names {@code title} and {@code style}.
     *
     * @param body what stands in the page's body, with names in braces
     * @return the template of the whole page
     */
    public static Template ofPage(String body) {
        return new Template(HEAD + body + "</body>\n</html>\n");
    }

    /**
     * Gives a name its text.
     *
     * @param name a name of the template
     * @param value the text that it stands for
     * @return this
     */
    public Template put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /**
     * Fills the template.
     *
     * @return the text, with all names replaced
     * @throws IllegalStateException if a name has no text
     */
    public String fill() {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing to put in for {" + name + "}");
        }
        return value;
    }
}
