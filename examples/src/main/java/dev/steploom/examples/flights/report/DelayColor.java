package dev.steploom.examples.flights.report;

/** The colours of mean delays: blue where flights are early, through sand to deep red. Told apart by the colour-blind. */
enum DelayColor {
    EARLY(Double.NEGATIVE_INFINITY, "#2f6f9f", "early"),
    UNDER_4(0, "#8fb8cc", "0–4"),
    UNDER_8(4, "#e6d3a3", "4–8"),
    UNDER_12(8, "#f0a35e", "8–12"),
    UNDER_16(12, "#d9542b", "12–16"),
    OVER_16(16, "#8f1527", "16+");

    private final double from;
    private final String css;
    private final String label;

    DelayColor(double from, String css, String label) {
        this.from = from;
        this.css = css;
        this.label = label;
    }

    static DelayColor of(double mean) {
        DelayColor found = EARLY;
        for (DelayColor color : values()) {
            found = mean >= color.from ? color : found;
        }
        return found;
    }

    String css() {
        return css;
    }

    String label() {
        return label;
    }
}
