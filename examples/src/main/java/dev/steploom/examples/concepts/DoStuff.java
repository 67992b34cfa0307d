package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;

/** A job from scratch: {@code add_one} needs the output of {@code return_five}, so it runs after it. */
public final class DoStuff {
    static final Op0<Integer> RETURN_FIVE = op(DoStuff::returnFive);
    static final Op1<Integer, Integer> ADD_ONE = op(DoStuff::addOne);

    /** Answers six. */
    public static final Job<Integer> DO_STUFF = job("do_stuff", () -> ADD_ONE.call(RETURN_FIVE.call()));

    private DoStuff() {}

    static int returnFive() {
        return 5;
    }

    static int addOne(int arg) {
        return arg + 1;
    }
}
