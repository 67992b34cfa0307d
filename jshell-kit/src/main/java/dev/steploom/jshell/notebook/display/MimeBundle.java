package dev.steploom.jshell.notebook.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several forms; who shows it takes the richest form it knows.
 *
 * @param data the forms by media type; text as it is, bytes in Base64
 */
public record MimeBundle(Map<String, String> data) {
    /** The media type of plain text. */
    public static final String TEXT = "text/plain";

    /** The media type of a piece of HTML. */
    public static final String HTML = "text/html";

    /** The media type of an SVG document. */
    public static final String SVG = "image/svg+xml";

    /** The media type of a PNG picture. */
    public static final String PNG = "image/png";

    /**
     * Takes the forms over, in their order.
     *
     * @param data the forms by media type; text as it is, bytes in Base64
     */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /**
     * Makes a bundle of plain text.
     *
     * @param text the text
     * @return a bundle of one form
     */
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT, text));
    }

    /**
     * Adds a form, or replaces it.
     *
     * @param mediaType such as {@code text/html}
     * @param text what it looks like in this form
     * @return a new bundle
     */
    public MimeBundle with(String mediaType, String text) {
        Map<String, String> forms = new LinkedHashMap<>(data);
        forms.put(mediaType, text);
        return new MimeBundle(forms);
    }

    /**
     * Adds a form made of bytes, or replaces it.
     *
     * @param mediaType such as {@code image/png}
     * @param bytes what it looks like in this form
     * @return a new bundle
     */
    public MimeBundle with(String mediaType, byte[] bytes) {
        return with(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Returns the size of all forms together.
     *
     * @return in bytes of UTF-8
     */
    public long size() {
        return data.values().stream()
                .mapToLong(form -> form.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
