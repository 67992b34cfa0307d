package dev.steploom.partition;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says why a key is not one of the windows that exist. */
final class WindowHint {
    private WindowHint() {}

    static UnknownPartitionException of(
            String key, TimeWindowPartitionsDefinition definition, @Nullable WindowBounds bounds) {
        KeyFormat format = definition.format();
        Instant tick;
        try {
            tick = definition.tickOf(key);
        } catch (DateTimeException e) {
            return unreadable(key, definition);
        }
        if (!format.format(tick).equals(key)) {
            return notAStart(key, definition);
        }
        if (bounds == null) {
            Instant first = definition.ticks().ceiling(definition.start());
            return new UnknownPartitionException(
                    key,
                    "No partition exists yet: the window of the first, \"" + format.format(first) + "\", ends at "
                            + definition
                                    .ticks()
                                    .next(first)
                                    .atZone(definition.zone())
                                    .toOffsetDateTime() + ".",
                    null);
        }
        if (tick.isBefore(bounds.first())) {
            String first = format.format(bounds.first());
            return new UnknownPartitionException(key, "The first is \"" + first + "\".", first);
        }
        String last = format.format(definition.ticks().previous(bounds.end()));
        String why = definition.endOffset() == 0 ? ": a partition exists once its window has ended" : "";
        return new UnknownPartitionException(key, "The last is \"" + last + "\"" + why + ".", last);
    }

    static UnknownPartitionException unreadable(String key, TimeWindowPartitionsDefinition definition) {
        KeyFormat format = definition.format();
        String example = format.format(definition.ticks().ceiling(definition.start()));
        return new UnknownPartitionException(
                key, "A key looks like \"" + example + "\" (" + format.pattern() + ").", null);
    }

    static UnknownPartitionException notAStart(String key, TimeWindowPartitionsDefinition definition) {
        KeyFormat format = definition.format();
        Instant named = format.parse(key);
        String before = format.format(definition.ticks().floor(named));
        String after = format.format(definition.ticks().ceiling(named));
        return new UnknownPartitionException(
                key,
                before.equals(after)
                        ? "It is written \"" + after + "\"."
                        : "No window starts then; the nearest are \"" + before + "\" and \"" + after + "\".",
                after);
    }
}
