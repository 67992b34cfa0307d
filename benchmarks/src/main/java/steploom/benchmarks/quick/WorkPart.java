package steploom.benchmarks.quick;

import java.util.List;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.Runner;
import steploom.benchmarks.runner.SteploomJob;
import steploom.benchmarks.runner.VirtualThreads;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shape;
import steploom.benchmarks.shape.Shapes;

/** Steps that compute, by one thread and by two; steps that block, in virtual threads. */
final class WorkPart {
    private static final int STEPS = 10_000;
    private static final int STEPS_ONCE = 100;

    private WorkPart() {}

    static void measure(Look look) throws Exception {
        Shape wide = Shapes.WIDE.of(look.once() ? STEPS_ONCE : STEPS);
        List<Timing> computing = beside(
                look, wide, Work.computing(20), "computing", new SteploomJob(Feature.PLAIN), SteploomJob.threads(2));
        double one = computing.get(0).median() / wide.steps() / 1_000;
        double two = computing.get(1).median() / wide.steps() / 1_000;
        look.print(
                wide,
                ", 20 µs of work a step: %.2f µs/step, threads(2) %.2f µs/step, speed-up %.2f",
                one,
                two,
                one / two);
        if (VirtualThreads.available()) {
            List<Timing> blocking = beside(
                    look, wide, Work.blocking(1), "blocking", SteploomJob.virtualThreads(), new VirtualThreads());
            double ours = blocking.get(0).median() / 1e6;
            double bare = blocking.get(1).median() / 1e6;
            look.print(
                    wide,
                    ", 1 ms of blocking a step, virtualThreads(): %.1f ms a run, bare executor %.1f ms, ratio %.2f",
                    ours,
                    bare,
                    ours / bare);
        }
    }

    private static List<Timing> beside(Look look, Shape shape, Work work, String subject, Runner first, Runner second)
            throws Exception {
        List<Side> sides = List.of(Side.of(first, shape, work), Side.of(second, shape, work));
        List<Timing> times = look.timeWork(sides);
        for (int i = 0; i < sides.size(); i++) {
            look.add(subject, shape.name(), shape.steps(), sides.get(i).runner(), times.get(i));
        }
        return times;
    }
}
