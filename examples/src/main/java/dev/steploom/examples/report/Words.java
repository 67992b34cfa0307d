package dev.steploom.examples.report;

import java.util.Locale;

/** Numbers as readers expect them, and text that is safe in HTML. */
public final class Words {
    private Words() {}

    /**
     * Writes a count.
     *
     * @param count any number
     * @return such as {@code 20,000}
     */
    public static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /**
     * Writes a measurement to one digit behind the point.
     *
     * @param measured any number
     * @return such as {@code 7.7} or {@code −2.0}
     */
    public static String tenths(double measured) {
        String text = String.format(Locale.ENGLISH, "%,.1f", measured).replace('-', '−');
        return text.equals("−0.0") ? "0.0" : text;
    }

    /**
     * Writes a share.
     *
     * @param share from 0 to 1
     * @return such as {@code 22%}
     */
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /**
     * Makes text safe in HTML and SVG, as content and in attributes.
     *
     * @param text any text
     * @return the text with entities; control characters are shown as symbols
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c < ' ' ? (char) ('␀' + c) : c);
            }
        }
        return safe.toString();
    }
}
