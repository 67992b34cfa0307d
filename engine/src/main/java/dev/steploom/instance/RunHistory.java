package dev.steploom.instance;

import dev.steploom.event.Event;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a run left behind. The engine hands over views that make events, names and maps only when they are read, so that
 * an instance that only keeps them costs the run nothing; one that stores them reads each once.
 */
public interface RunHistory {
    /** What is known of a run that has not ended. */
    RunHistory NONE = new RunHistory() {
        @Override
        public List<Event> events() {
            return List.of();
        }

        @Override
        public Map<String, StepState> steps() {
            return Map.of();
        }

        @Override
        public String toString() {
            return "no history yet";
        }
    };

    /**
     * Returns what happened.
     *
     * @return all events, in order
     */
    List<Event> events();

    /**
     * Returns how each step ended, instances of mapped steps among them.
     *
     * @return state by step key, in plan order
     */
    Map<String, StepState> steps();

    /**
     * Tells whether a value that the run kept in memory is still there. Values that went through an IO manager are that
     * manager's to load.
     *
     * @param stepKey the step's key
     * @param output the output's name
     * @param mappingKey the key of one value of a dynamic output; null for a plain one
     * @return true if {@link #value} has it
     */
    default boolean hasValue(String stepKey, String output, @Nullable String mappingKey) {
        return false;
    }

    /**
     * Returns a value that the run kept in memory.
     *
     * @param stepKey the step's key
     * @param output the output's name
     * @param mappingKey the key of one value of a dynamic output; null for a plain one
     * @return the value, which may be null
     * @throws NoSuchElementException if it is not there
     */
    default @Nullable Object value(String stepKey, String output, @Nullable String mappingKey) {
        String key = mappingKey == null ? "" : "[" + mappingKey + "]";
        throw new NoSuchElementException("No value of " + stepKey + "." + output + key + " is kept in memory.");
    }
}
