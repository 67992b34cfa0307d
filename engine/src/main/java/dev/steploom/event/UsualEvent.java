package dev.steploom.event;

/**
 * One of the events that a step writes when nothing special happens to it.
 *
 * @param type its kind
 * @param arg what the kind needs: the input's or output's position
 * @param detail what the kind needs beside it: the slot loaded from
 */
public record UsualEvent(EventType type, int arg, int detail) {

    /**
     * Tells when it happens.
     *
     * @return true if at the step's end, false if at its start
     */
    public boolean atEnd() {
        return type.ordinal() >= EventType.STEP_OUTPUT.ordinal();
    }
}
