package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import java.util.ArrayList;
import java.util.List;

/** Fixed fan-in: the outputs of ten ops come together as one list. */
public final class FanIn {
    static final Op0<Integer> RETURN_ONE = op(FanIn::returnOne);
    static final Op1<List<Integer>, Integer> SUM_FAN_IN = op(FanIn::sumFanIn);

    /** Answers ten. */
    public static final Job<Integer> FAN_IN = job("fan_in", () -> {
        List<Out<Integer>> fanOuts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            fanOuts.add(RETURN_ONE.as("return_one_" + i).call());
        }
        return SUM_FAN_IN.call(all(fanOuts));
    });

    private FanIn() {}

    static int returnOne() {
        return 1;
    }

    static int sumFanIn(List<Integer> nums) {
        return nums.stream().mapToInt(Integer::intValue).sum();
    }
}
