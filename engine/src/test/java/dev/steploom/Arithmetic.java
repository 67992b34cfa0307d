package dev.steploom;

import static dev.steploom.Steploom.op;

import java.util.List;
import java.util.Optional;

/** Ops that many tests wire. */
final class Arithmetic {
    private Arithmetic() {}

    static final Op0<Integer> RETURN_FIVE = op(Arithmetic::returnFive);
    static final Op1<Integer, Integer> ADD_ONE = op(Arithmetic::addOne);
    static final Op2<Integer, Integer, Integer> ADDER = op(Arithmetic::adder);
    static final Op1<List<Integer>, Integer> SUM = op(Arithmetic::sum);
    static final Op0<Void> HELLO = op(Arithmetic::hello);
    static final Op1<Integer, Void> PRINT = op(Arithmetic::print);
    static final Op1<Integer, Dynamic<Integer>> RANGE = op(Arithmetic::range);
    static final Op1<Integer, Split> SPLIT = op(Arithmetic::split);
    static final Op1<Integer, Fork> FORK = op(Arithmetic::fork);
    static final Op1<Integer, Size> SIZE = op(Arithmetic::size);
    static final Op1<Big, Integer> BIG = op(Arithmetic::big);
    static final Op1<Small, Integer> SMALL = op(Arithmetic::small);

    @Outputs
    record Split(int left, int rightHalf) {}

    @Outputs
    record Fork(Optional<Integer> even, Optional<Integer> odd) {}

    @Outputs
    sealed interface Size permits Big, Small {}

    record Big(int number) implements Size {}

    record Small(int number) implements Size {}

    static int returnFive() {
        return 5;
    }

    static int addOne(int number) {
        return number + 1;
    }

    static int adder(int a, int b) {
        return a + b;
    }

    static int sum(List<Integer> nums) {
        return nums.stream().mapToInt(Integer::intValue).sum();
    }

    static void hello() {}

    static void print(int number) {}

    static Dynamic<Integer> range(int n) {
        return Dynamic.of(java.util.stream.IntStream.range(0, n).boxed().toList());
    }

    static Split split(int number) {
        return new Split(number / 2, number - number / 2);
    }

    static Fork fork(int number) {
        Optional<Integer> some = Optional.of(number);
        return number % 2 == 0 ? new Fork(some, Optional.empty()) : new Fork(Optional.empty(), some);
    }

    static Size size(int number) {
        return number > 3 ? new Big(number) : new Small(number);
    }

    static int big(Big big) {
        return big.number() * 100;
    }

    static int small(Small small) {
        return small.number();
    }
}
