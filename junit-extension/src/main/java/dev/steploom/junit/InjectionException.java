package dev.steploom.junit;

/** A field or parameter that cannot be given what it asks for. */
final class InjectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InjectionException(String message) {
        super(message, null, false, false);
    }
}
