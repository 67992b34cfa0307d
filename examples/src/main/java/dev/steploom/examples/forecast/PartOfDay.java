package dev.steploom.examples.forecast;

import java.time.LocalDateTime;

/** Hours of departure that are taken together. */
public enum PartOfDay {
    /** From 5 to 10. */
    MORNING("5–10 h"),
    /** From 10 to 15. */
    MIDDAY("10–15 h"),
    /** From 15 to 20. */
    AFTERNOON("15–20 h"),
    /** From 20 to 5, the few flights of the night among them. */
    EVENING("20–5 h");

    private final String hours;

    PartOfDay(String hours) {
        this.hours = hours;
    }

    /**
     * Finds the part that a departure belongs to.
     *
     * @param departure its time, local to the airport
     * @return the part
     */
    public static PartOfDay of(LocalDateTime departure) {
        int hour = departure.getHour();
        return hour < 5 || hour >= 20 ? EVENING : hour < 10 ? MORNING : hour < 15 ? MIDDAY : AFTERNOON;
    }

    /**
     * Names the hours.
     *
     * @return such as {@code 5–10 h}
     */
    public String hours() {
        return hours;
    }
}
