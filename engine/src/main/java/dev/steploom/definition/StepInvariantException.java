package dev.steploom.definition;

/** A rule between op and engine was broken at run time: an unknown output, one emitted twice, an undeclared resource. */
public class StepInvariantException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports the breach.
     *
     * @param message what was done, where, and what to do instead
     */
    public StepInvariantException(String message) {
        super(message);
    }
}
