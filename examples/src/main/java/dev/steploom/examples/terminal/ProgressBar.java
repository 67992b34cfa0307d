package dev.steploom.examples.terminal;

import dev.steploom.examples.terminal.Terminal.Look;
import java.util.Locale;

/**
 * Tells how far work of several parts has come: a bar that is drawn again with each part where somebody is looking, a line
 * for each part elsewhere.
 */
public final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 32;

    private final Terminal terminal;
    private final int parts;
    private int done;
    private String last = "";

    /**
     * Begins with no part done.
     *
     * @param terminal where to tell of it
     * @param parts how many there are, one or more
     */
    public ProgressBar(Terminal terminal, int parts) {
        this.terminal = terminal;
        this.parts = parts;
        draw();
    }

    /**
     * Tells that a part is done.
     *
     * @param news what came of it, a few words
     */
    public void advance(String news) {
        done++;
        last = news;
        if (terminal.isLive()) {
            draw();
        } else {
            terminal.line("  " + count() + "  " + news);
        }
    }

    /**
     * Tells that a part failed; this stays on the screen above the bar.
     *
     * @param news what went wrong
     */
    public void fail(String news) {
        done++;
        last = "";
        if (terminal.isLive()) {
            terminal.redraw(terminal.in(Look.RED, "  ✘ " + news));
            terminal.line("");
            draw();
        } else {
            terminal.line("  " + count() + "  ✘ " + news);
        }
    }

    /** Leaves the line of the bar. */
    @Override
    public void close() {
        if (terminal.isLive()) {
            terminal.line("");
        }
    }

    private void draw() {
        if (terminal.isLive()) {
            int filled = WIDTH * done / parts;
            String bar =
                    terminal.in(Look.GREEN, "━".repeat(filled)) + terminal.in(Look.DIM, "─".repeat(WIDTH - filled));
            terminal.redraw("  " + bar + "  " + count() + "  " + last);
        }
    }

    private String count() {
        String all = String.valueOf(parts);
        return String.format(Locale.ROOT, "%" + all.length() + "d/%s", done, all);
    }
}
