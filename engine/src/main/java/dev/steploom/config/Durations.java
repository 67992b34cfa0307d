package dev.steploom.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as config writes them: {@code 1h30m}, {@code 10s}, {@code 250ms}, or as ISO 8601 does: {@code PT10S}. */
final class Durations {
    private static final String SHORT =
            "(?=[0-9])(?:([0-9]{1,9})d)?(?:([0-9]{1,9})h)?(?:([0-9]{1,9})m)?" + "(?:([0-9]{1,9})s)?(?:([0-9]{1,9})ms)?";
    private static final String ISO = "P(?=[-0-9T])(?:-?[0-9]{1,9}D)?"
            + "(?:T(?=[-0-9])(?:-?[0-9]{1,9}H)?(?:-?[0-9]{1,9}M)?(?:-?[0-9]{1,9}(?:[.][0-9]{1,9})?S)?)?";

    static final ConfigType TYPE = new ConfigType.Text("a duration", "(?:" + SHORT + ")|(?:" + ISO + ")", "10s");

    private static final Pattern PATTERN = Pattern.compile(SHORT);

    private Durations() {}

    static Duration parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        return Duration.ofDays(number(matcher.group(1)))
                .plusHours(number(matcher.group(2)))
                .plusMinutes(number(matcher.group(3)))
                .plusSeconds(number(matcher.group(4)))
                .plusMillis(number(matcher.group(5)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
