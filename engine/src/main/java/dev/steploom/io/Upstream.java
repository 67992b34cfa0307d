package dev.steploom.io;

/** Asks a load for the output that it comes from. */
final class Upstream {
    private Upstream() {}

    static OutputContext of(InputContext context) {
        OutputContext upstream = context.upstream();
        if (upstream == null) {
            throw new IllegalArgumentException("Input \"" + context.input() + "\" of step '" + context.stepKey()
                    + "' is connected to no output, so an IO manager has nothing to load. Connect it, or name an input "
                    + "manager that makes the value.");
        }
        return upstream;
    }
}
