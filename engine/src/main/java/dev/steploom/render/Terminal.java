package dev.steploom.render;

/** An input or output of a graph, at its side. */
final class Terminal extends Slot {
    private static final double FONT_SIZE = 11;

    private final String name;
    private final String type;

    Terminal(String name, String type) {
        super(Svg.widthOf(name, FONT_SIZE) + 18, 20);
        this.name = name;
        this.type = type;
    }

    String explanation() {
        return name + ": " + type;
    }

    void draw(Svg svg, double left, double top) {
        svg.group("terminal", explanation())
                .rect("rx=\"10\" fill=\"#e2e8f0\" stroke=\"#94a3b8\"", left + x, top + y, width, height)
                .text("font-size=\"11\" fill=\"#334155\"", left + x + 9, top + y + 14, name)
                .end();
    }
}
