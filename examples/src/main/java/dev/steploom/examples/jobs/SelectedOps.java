package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;

/** Op selection: a run may be of a part of the job. */
public final class SelectedOps {
    static final Op0<Integer> RETURN_ONE = op("return_one", () -> 1);
    static final Op1<Integer, Integer> ADD_ONE =
            op("add_one", (Integer number) -> number + 1).inputs("number");

    /** Five ops in a row: {@code root}, {@code some_op}, {@code down_1}, {@code down_2}, {@code down_3}. */
    public static final Job<Integer> CHAIN = job("chain", () -> {
        var some = ADD_ONE.as("some_op").call(RETURN_ONE.as("root").call());
        return ADD_ONE.as("down_3")
                .call(ADD_ONE.as("down_2").call(ADD_ONE.as("down_1").call(some)));
    });

    private SelectedOps() {}
}
