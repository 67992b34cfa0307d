package steploom.benchmarks.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;

/** The job that the tests run: the README's, and one step more. */
public final class FiveSteps {
    private static final Op0<Integer> RETURN_FIVE = op(FiveSteps::returnFive);
    private static final Op1<Integer, Integer> ADD_ONE = op(FiveSteps::addOne);
    private static final Op2<Integer, Integer, Integer> ADDER = op(FiveSteps::adder);

    /** Five, one more, one more beside it, their sum, and one more. */
    public static final Job<Integer> JOB = job("five_steps", () -> {
        var five = RETURN_FIVE.call();
        return ADD_ONE.call(ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five)));
    });

    private FiveSteps() {}

    private static int returnFive() {
        return 5;
    }

    private static int addOne(int number) {
        return number + 1;
    }

    private static int adder(int a, int b) {
        return a + b;
    }
}
