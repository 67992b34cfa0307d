package dev.steploom.render;

import java.util.Locale;

/** Writes the elements of an SVG. */
final class Svg {
    static final String FONT = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace";
    private static final double CHARACTER = 0.61;

    private final StringBuilder text = new StringBuilder();

    /** The width of a text in the fixed-width font of the pictures. */
    static double widthOf(String text, double fontSize) {
        return text.codePointCount(0, text.length()) * fontSize * CHARACTER;
    }

    /** Fills numbers into a text, each with at most one decimal. */
    static String number(String format, double... numbers) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            double rounded = Math.rint(numbers[i] * 10) / 10;
            texts[i] = rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        }
        return String.format(Locale.ROOT, format, texts);
    }

    /** Text as XML bears it: escaped, and without the characters that no XML may contain. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    escaped.appendCodePoint(allowed || c == '\n' || c == '\t' ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }

    Svg open(String attributes, double width, double height) {
        text.append(number(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\""
                                + " height=\"%2$s\"",
                        width, height))
                .append(" font-family=\"")
                .append(FONT)
                .append("\" ")
                .append(attributes)
                .append(">\n");
        return this;
    }

    Svg raw(String element) {
        text.append(element).append('\n');
        return this;
    }

    Svg group(String cssClass, String tooltip) {
        text.append("<g class=\"")
                .append(cssClass)
                .append("\"><title>")
                .append(escape(tooltip))
                .append("</title>\n");
        return this;
    }

    Svg end() {
        text.append("</g>\n");
        return this;
    }

    Svg rect(String attributes, double x, double y, double width, double height) {
        text.append(number("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" ", x, y, width, height))
                .append(attributes)
                .append("/>\n");
        return this;
    }

    Svg path(String attributes, String path) {
        text.append("<path d=\"").append(path).append("\" ").append(attributes).append("/>\n");
        return this;
    }

    Svg text(String attributes, double x, double y, String content) {
        text.append(number("<text x=\"%s\" y=\"%s\" ", x, y))
                .append(attributes)
                .append('>')
                .append(escape(content))
                .append("</text>\n");
        return this;
    }

    String close() {
        return text.append("</svg>\n").toString();
    }
}
