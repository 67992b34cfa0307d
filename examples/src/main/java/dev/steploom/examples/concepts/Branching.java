package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.Outputs;
import java.util.Optional;
import java.util.Random;

/** Conditional branching: an op whose input was not emitted is skipped, so one of the two branches runs. */
public final class Branching {
    /** The outputs of {@code branching_op}, named as the components are; one of them is empty. */
    @Outputs
    record Branches(Optional<Integer> branch_1, Optional<Integer> branch_2) {}

    static final Op0<Branches> BRANCHING_OP = op(Branching::branchingOp);
    static final Op1<Integer, Void> BRANCH_1_OP = op("branch_1_op", Branching::branch1Op);
    static final Op1<Integer, Void> BRANCH_2_OP = op("branch_2_op", Branching::branch2Op);

    /** Runs one of two branches, by chance. */
    public static final Job<Void> BRANCHING = job("branching", () -> {
        Out<Branches> branches = BRANCHING_OP.call();
        BRANCH_1_OP.call(branches.opt(Branches::branch_1));
        BRANCH_2_OP.call(branches.opt(Branches::branch_2));
    });

    private static final Random RANDOM = new Random();

    private Branching() {}

    static Branches branchingOp() {
        int num = RANDOM.nextInt(2);
        return num == 0
                ? new Branches(Optional.of(1), Optional.empty())
                : new Branches(Optional.empty(), Optional.of(2));
    }

    static void branch1Op(int input) {}

    static void branch2Op(int input) {}
}
