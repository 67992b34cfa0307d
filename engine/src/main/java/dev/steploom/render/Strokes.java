package dev.steploom.render;

import java.util.Locale;

/** How an SVG shows what the lines mean. */
final class Strokes {
    private Strokes() {}

    static String name(Stroke stroke) {
        return stroke.name().toLowerCase(Locale.ROOT);
    }

    static String color(Stroke stroke) {
        return switch (stroke) {
            case DATA -> "#64748b";
            case BRANCH -> "#c2740c";
            case EACH, COLLECT -> "#4f46e5";
            case ORDER -> "#94a3b8";
        };
    }

    static String attributes(Stroke stroke) {
        String look = switch (stroke) {
            case DATA -> "stroke-width=\"1.5\"";
            case BRANCH -> "stroke-width=\"1.5\" stroke-dasharray=\"6 3\"";
            case EACH -> "stroke-width=\"3\"";
            case COLLECT -> "stroke-width=\"3\" stroke-dasharray=\"10 2\"";
            case ORDER -> "stroke-width=\"1.5\" stroke-dasharray=\"2 4\" stroke-linecap=\"round\"";
        };
        return "fill=\"none\" stroke=\"" + color(stroke) + "\" " + look;
    }
}
