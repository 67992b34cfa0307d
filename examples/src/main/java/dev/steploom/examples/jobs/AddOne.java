package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;

/** The example of the API page: two ops and a job of them. */
public final class AddOne {
    static final Op0<Integer> RETURN_ONE = op(AddOne::returnOne);
    static final Op1<Integer, Integer> ADD_ONE = op(AddOne::addOne);

    /** Answers two. */
    public static final Job<Integer> JOB1 = job("job1", () -> ADD_ONE.call(RETURN_ONE.call()));

    private AddOne() {}

    static int returnOne() {
        return 1;
    }

    static int addOne(int in1) {
        return in1 + 1;
    }
}
