package dev.steploom.conformance;

/** What the op library throws when an op's body fails. */
final class UserError extends Exception {
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }
}
