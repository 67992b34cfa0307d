package dev.steploom.junit;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;

/** The job that the tests' fixtures run. */
final class Greetings {
    static final Op0<Integer> RETURN_FIVE = op(Greetings::returnFive);
    static final Op1<Integer, Integer> ADD_ONE = op(Greetings::addOne);
    static final Op2<Integer, Integer, Integer> ADDER = op(Greetings::adder);
    static final Graph1<Integer, Integer> ADD_TWO = graph("add_two", (Out<Integer> x) -> ADD_ONE.call(ADD_ONE.call(x)));

    static final Job<Integer> DO_STUFF = job("do_stuff", () -> {
        var five = RETURN_FIVE.call();
        return ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five));
    });

    private Greetings() {}

    static int returnFive() {
        return 5;
    }

    static int addOne(int number) {
        return number + 1;
    }

    static int adder(int a, int b) {
        return a + b;
    }

    static Job<Integer> nested() {
        return job("nested", () -> ADD_TWO.call(RETURN_FIVE.call()));
    }
}
