package dev.steploom.instance;

import dev.steploom.event.Event;
import java.util.List;
import java.util.Map;

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
}
