package dev.steploom.examples.weather.data;

import java.util.Locale;
import java.util.Optional;

/** What a day's weather was like. The file has these in lower case. */
public enum Sky {
    /** Some rain, hardly to be measured. */
    DRIZZLE,
    /** Fog. */
    FOG,
    /** Rain. */
    RAIN,
    /** Snow. */
    SNOW,
    /** Dry and clear. */
    SUN;

    /**
     * Names the weather for a reader.
     *
     * @return a word in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sky> of(String label) {
        for (Sky sky : values()) {
            if (sky.label().equals(label)) {
                return Optional.of(sky);
            }
        }
        return Optional.empty();
    }
}
