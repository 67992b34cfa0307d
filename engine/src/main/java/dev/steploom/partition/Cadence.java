package dev.steploom.partition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How often windows come, and the cron schedule that their offsets make of it. */
enum Cadence {
    HOURLY("uuuu-MM-dd-HH:mm"),
    DAILY("uuuu-MM-dd"),
    WEEKLY("uuuu-MM-dd"),
    MONTHLY("uuuu-MM-dd");

    final String keyFormat;

    Cadence(String keyFormat) {
        this.keyFormat = keyFormat;
    }

    String cron(TimeWindowOptions options) {
        int minute = offset("minuteOffset", options.minuteOffset, 0, 59, 0);
        if (this == HOURLY) {
            refuse("hourOffset", options.hourOffset);
            refuse("dayOffset", options.dayOffset);
            return minute + " * * * *";
        }
        int hour = offset("hourOffset", options.hourOffset, 0, 23, 0);
        if (this == WEEKLY) {
            return minute + " " + hour + " * * " + offset("dayOffset", options.dayOffset, 0, 6, 0);
        }
        if (this == MONTHLY) {
            return minute + " " + hour + " " + offset("dayOffset", options.dayOffset, 1, 31, 1) + " * *";
        }
        refuse("dayOffset", options.dayOffset);
        return minute + " " + hour + " * * *";
    }

    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    private int offset(String name, @Nullable Integer value, int min, int max, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value < min || value > max) {
            throw new PartitionsDefinitionException(name + " " + value + " of " + label().toLowerCase(Locale.ROOT)
                    + " partitions is out of range: it is " + min + " to " + max + ".");
        }
        return value;
    }

    private void refuse(String name, @Nullable Integer value) {
        if (value != null) {
            throw new PartitionsDefinitionException(label() + " partitions have no " + name + ": leave it out.");
        }
    }
}
