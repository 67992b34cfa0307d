package dev.steploom.junit.assertion;

import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What an event should be: of a type, and perhaps of a step.
 *
 * @param type its type
 * @param step its step's key; null for whichever
 */
public record EventPattern(EventType type, @Nullable String step) {
    /**
     * Wants an event of a step.
     *
     * @param type its type
     * @param step its step's key
     * @return the pattern
     */
    public static EventPattern event(EventType type, String step) {
        return new EventPattern(type, step);
    }

    boolean matches(Event event) {
        return event.type() == type && (step == null || step.equals(event.stepKey()));
    }

    @Override
    public String toString() {
        return step == null ? type.toString() : type + " " + step;
    }
}
