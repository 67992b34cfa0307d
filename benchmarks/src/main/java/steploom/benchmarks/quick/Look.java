package steploom.benchmarks.quick;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.shape.Shape;

/** What the parts of the quick look share: how to time, where lines go, and the figures so far. */
final class Look {
    private final PrintStream out;
    private final boolean once;
    private final List<Measurement> figures = new ArrayList<>();

    Look(PrintStream out, boolean once) {
        this.out = out;
        this.once = once;
    }

    List<Timing> time(int steps, List<Side> sides) throws Exception {
        return (once ? Rounds.once() : Rounds.forSteps(steps)).time(sides);
    }

    List<Timing> timeMaking(int steps, List<Side> sides) throws Exception {
        return (once ? Rounds.once() : Rounds.forMaking(steps)).time(sides);
    }

    List<Timing> timeWork(List<Side> sides) throws Exception {
        return (once ? Rounds.once() : Rounds.forWork()).time(sides);
    }

    List<Timing> timeTests(List<Side> sides) throws Exception {
        return (once ? Rounds.once() : Rounds.forTests()).time(sides);
    }

    /** Adds the time of a step. */
    void add(String subject, String shape, int size, String runner, Timing run) {
        Timing step = run.per(size);
        add(new Measurement(subject, shape, size, runner, Measurement.NANOS_PER_STEP, step.median(), step.error()));
    }

    /** Adds a figure, unless there is one of the same case: the first stands. */
    void add(Measurement figure) {
        if (figures.stream().noneMatch(one -> one.key().equals(figure.key()))) {
            figures.add(figure);
        }
    }

    List<Measurement> figures() {
        return figures;
    }

    boolean once() {
        return once;
    }

    PrintStream out() {
        return out;
    }

    void print(Shape shape, String format, Object... values) {
        out.println(shape + String.format(Locale.ROOT, format, values));
    }
}
