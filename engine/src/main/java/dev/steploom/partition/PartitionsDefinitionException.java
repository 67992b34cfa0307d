package dev.steploom.partition;

/** Partitions that cannot be defined like that: bad keys, a schedule that is none, offsets that do not fit. */
public final class PartitionsDefinitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses a definition.
     *
     * @param message what is wrong and what to do about it
     */
    public PartitionsDefinitionException(String message) {
        super(message);
    }
}
