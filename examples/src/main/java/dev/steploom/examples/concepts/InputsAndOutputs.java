package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;

/** Multiple inputs: one output goes to two ops, and theirs go to one op again. */
public final class InputsAndOutputs {
    static final Op0<Integer> RETURN_ONE = op(InputsAndOutputs::returnOne);
    static final Op1<Integer, Integer> ADD_ONE = op(InputsAndOutputs::addOne);
    static final Op2<Integer, Integer, Integer> ADDER = op(InputsAndOutputs::adder);

    /** Answers four. */
    public static final Job<Integer> INPUTS_AND_OUTPUTS = job("inputs_and_outputs", () -> {
        Out<Integer> value = RETURN_ONE.call();
        Out<Integer> a = ADD_ONE.call(value);
        Out<Integer> b = ADD_ONE.call(value);
        return ADDER.call(a, b);
    });

    private InputsAndOutputs() {}

    static int returnOne() {
        return 1;
    }

    static int addOne(int number) {
        return number + 1;
    }

    static int adder(int a, int b) {
        return a + b;
    }
}
