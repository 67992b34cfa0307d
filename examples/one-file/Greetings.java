import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;

public final class Greetings {
    static int returnFive() { return 5; }
    static int addOne(int number) { return number + 1; }
    static int adder(int a, int b) { return a + b; }

    static final Op0<Integer> RETURN_FIVE = op(Greetings::returnFive);
    static final Op1<Integer, Integer> ADD_ONE = op(Greetings::addOne);
    static final Op2<Integer, Integer, Integer> ADDER = op(Greetings::adder);

    static final Job<Integer> DO_STUFF = job("do_stuff", () -> {
        var five = RETURN_FIVE.call();
        return ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five));
    });

    public static void main(String[] args) {
        System.out.println(DO_STUFF.toText());
        System.out.println(DO_STUFF.executeInProcess().output());
    }
}
