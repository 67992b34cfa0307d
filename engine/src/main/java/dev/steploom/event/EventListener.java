package dev.steploom.event;

/** Hears the events of a run as they happen, in order, on the thread that runs the step. */
@FunctionalInterface
public interface EventListener {
    /**
     * Takes an event. A listener that throws is told of no more events of that run; the run's log says so and the run
     * goes on.
     *
     * @param event what happened
     */
    void onEvent(Event event);
}
