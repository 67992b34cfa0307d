package dev.steploom.jshell.notebook.display;

/**
 * Something that knows what it looks like. A cell whose value is {@code Rendered} shows its picture.
 *
 * <p>{@code Rendered.svg("<svg ...>")} makes one of a picture at hand; a type of one's own implements it.
 */
@FunctionalInterface
public interface Rendered {
    /**
     * Draws this value.
     *
     * @return at least one form, and text among them where it can be had
     */
    MimeBundle render();

    /**
     * Shows an SVG document.
     *
     * @param document a whole document, beginning with {@code <svg}
     * @return the picture
     */
    static Rendered svg(String document) {
        return of(MimeBundle.text("SVG picture").with(MimeBundle.SVG, document));
    }

    /**
     * Shows a piece of HTML.
     *
     * @param html what would stand in a page's body
     * @return the piece
     */
    static Rendered html(String html) {
        return of(MimeBundle.text("HTML").with(MimeBundle.HTML, html));
    }

    /**
     * Shows a PNG picture.
     *
     * @param bytes the file's bytes
     * @return the picture
     */
    static Rendered png(byte[] bytes) {
        return of(MimeBundle.text("PNG picture").with(MimeBundle.PNG, bytes));
    }

    private static Rendered of(MimeBundle bundle) {
        return () -> bundle;
    }
}
