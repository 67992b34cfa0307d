package dev.steploom.conformance;

/** Something that the reference refuses when it runs and the typed API does not let one write. */
final class DoesNotCompile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoesNotCompile(String what) {
        super("does not compile: " + what);
    }
}
