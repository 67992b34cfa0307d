package dev.steploom.examples.report;

import java.util.Locale;

/** Writes an SVG picture, element by element. */
public final class Svg {
    private final StringBuilder out = new StringBuilder();

    /**
     * Begins a picture, which takes the width of the page that it is put into.
     *
     * @param width of its own coordinates, in pixels
     * @param height of its own coordinates, in pixels
     * @param label says what it shows, for those who cannot see it
     */
    public Svg(double width, double height, String label) {
        out.append("<svg viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        out.append("\" role=\"img\" aria-label=\"").append(Words.escape(label)).append("\">\n");
    }

    /**
     * Adds an element.
     *
     * @param element its name
     * @param attributes names and values in turn
     * @return this
     */
    public Svg add(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>\n");
        return this;
    }

    /**
     * Adds an element that tells more when the pointer rests on it.
     *
     * @param title what it tells
     * @param element its name
     * @param attributes names and values in turn
     * @return this
     */
    public Svg addTitled(String title, String element, Object... attributes) {
        begin(element, attributes);
        out.append("><title>").append(Words.escape(title)).append("</title></");
        out.append(element).append(">\n");
        return this;
    }

    /**
     * Adds text.
     *
     * @param x the place of its beginning, middle or end, as the style says
     * @param y the place of its base line
     * @param style classes of the page's style sheet
     * @param text the text
     * @return this
     */
    public Svg text(double x, double y, String style, String text) {
        begin("text", "x", x, "y", y, "class", style);
        out.append('>').append(Words.escape(text)).append("</text>\n");
        return this;
    }

    /**
     * Ends the picture.
     *
     * @return an {@code svg} element
     */
    public String end() {
        return out.append("</svg>\n").toString();
    }

    /**
     * Lets a picture of a page stand by itself, where the page's style sheet is not.
     *
     * @param svg an {@code svg} element as {@link #end} gives it
     * @param width how wide it is shown, in pixels
     * @return a picture with a style sheet of its own
     */
    public static String alone(String svg, int width) {
        return svg.replaceFirst(
                "<svg ([^>]*)>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" $1><style>" + PageStyle.SVG_ALONE
                        + "</style>");
    }

    /**
     * Writes a number with at most one digit behind the point: a tenth of a pixel is enough.
     *
     * @param number any number
     * @return such as {@code 12} or {@code 12.5}
     */
    public static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void begin(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text =
                    value instanceof Number number ? number(number.doubleValue()) : Words.escape(value.toString());
            out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
    }
}
