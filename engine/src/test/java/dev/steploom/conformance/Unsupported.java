package dev.steploom.conformance;

/** A part of the vocabulary that the engine does not have yet. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
        super("not supported yet: " + what);
    }

    static void refuse(Spec spec, String key, String what) {
        if (spec.get(key) != null) {
            throw new Unsupported(what);
        }
    }
}
