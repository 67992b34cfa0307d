package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;

/** Linear dependencies: one value is passed along through single inputs and outputs. */
public final class Linear {
    static final Op0<Integer> RETURN_ONE = op(Linear::returnOne);
    static final Op1<Integer, Integer> ADD_ONE = op(Linear::addOne);

    /** Answers four. */
    public static final Job<Integer> LINEAR =
            job("linear", () -> ADD_ONE.call(ADD_ONE.call(ADD_ONE.call(RETURN_ONE.call()))));

    private Linear() {}

    static int returnOne() {
        return 1;
    }

    static int addOne(int number) {
        return number + 1;
    }
}
