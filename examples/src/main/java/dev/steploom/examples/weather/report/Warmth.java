package dev.steploom.examples.weather.report;

/** Classes of mean temperature: blue for cold, through sand to red. Told apart by the colour-blind. */
enum Warmth {
    COLD(Double.NEGATIVE_INFINITY, "under 5 °C"),
    COOL(5, "5–10"),
    MILD(10, "10–15"),
    WARM(15, "15–20"),
    HOT(20, "20+");

    private final double from;
    private final String label;

    Warmth(double from, String label) {
        this.from = from;
        this.label = label;
    }

    static Warmth of(double mean) {
        Warmth found = COLD;
        for (Warmth warmth : values()) {
            found = mean >= warmth.from ? warmth : found;
        }
        return found;
    }

    /** The class of the style sheet. */
    String style() {
        return "warmth-" + ordinal();
    }

    String label() {
        return label;
    }
}
