package dev.steploom.definition;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;

/** A program whose job fails, and whose graph is wrong, which a test starts with and without source locations. */
final class UnknownLines {
    private static final Op0<Integer> FAILS = op("fails", () -> {
        throw new IllegalStateException("disk full");
    });
    private static final Job<Integer> JOB = job("job", () -> FAILS.call());

    private UnknownLines() {}

    public static void main(String[] args) {
        print(() -> JOB.executeInProcess());
        print(() -> job("twice", () -> {
            FAILS.as("a").call();
            FAILS.as("a").call();
        }));
    }

    private static void print(Runnable code) {
        try {
            code.run();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
