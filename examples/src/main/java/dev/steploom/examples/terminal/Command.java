package dev.steploom.examples.terminal;

import dev.steploom.examples.terminal.Terminal.Look;
import java.util.List;
import java.util.function.Function;

/** What the examples' programs do alike: they show how they are used, and refuse arguments that are wrong. */
public final class Command {
    /** The exit code of a program that could not do all it was asked for. */
    public static final int FAILED = 1;

    /** The exit code of a program whose arguments are wrong. */
    public static final int MISUSED = 2;

    private Command() {}

    /**
     * What a program does with its arguments.
     *
     * @param <A> the type that holds them
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Work<A, X extends Exception> {
        /**
         * Does it.
         *
         * @param arguments what was given
         * @return the exit code
         * @throws X if it cannot be done
         */
        int run(A arguments) throws X;
    }

    /**
     * Reads arguments and does the work; where they hold {@code --help}, shows the usage instead.
     *
     * @param <A> the type that holds the arguments
     * @param <X> what the work may throw
     * @param given the arguments as they were typed
     * @param terminal where to write
     * @param usage how to use the program, shown also when the arguments are wrong
     * @param reader makes arguments of texts; throws an {@link IllegalArgumentException} that says all that is wrong
     * @param work what to do
     * @return the exit code
     * @throws X if the work does
     */
    public static <A, X extends Exception> int run(
            List<String> given, Terminal terminal, String usage, Function<List<String>, A> reader, Work<A, X> work)
            throws X {
        if (given.contains("--help")) {
            terminal.line(usage);
            return 0;
        }
        A arguments;
        try {
            arguments = reader.apply(given);
        } catch (IllegalArgumentException wrong) {
            terminal.line(terminal.in(Look.RED, String.valueOf(wrong.getMessage())));
            terminal.line(usage);
            return MISUSED;
        }
        return work.run(arguments);
    }
}
