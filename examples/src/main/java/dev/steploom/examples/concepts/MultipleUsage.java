package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;

/** The same op twice: its steps are {@code add_one} and {@code add_one_2}, or have the names that one gives them. */
public final class MultipleUsage {
    static final Op0<Integer> RETURN_ONE = op(MultipleUsage::returnOne);
    static final Op1<Integer, Integer> ADD_ONE = op(MultipleUsage::addOne);

    /** Answers three; the second addition is numbered. */
    public static final Job<Integer> MULTIPLE_USAGE =
            job("multiple_usage", () -> ADD_ONE.call(ADD_ONE.call(RETURN_ONE.call())));

    /** Answers three; the second addition has a name of its own. */
    public static final Job<Integer> ALIAS =
            job("alias", () -> ADD_ONE.as("second_addition").call(ADD_ONE.call(RETURN_ONE.call())));

    private MultipleUsage() {}

    static int returnOne() {
        return 1;
    }

    static int addOne(int number) {
        return number + 1;
    }
}
