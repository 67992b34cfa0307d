package steploom.benchmarks.quick;

import java.io.PrintStream;
import java.util.List;
import steploom.benchmarks.result.Machine;
import steploom.benchmarks.result.ResultFile;
import steploom.benchmarks.runner.CompletableFutures;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.SteploomJob;
import steploom.benchmarks.shape.Shape;
import steploom.benchmarks.shape.Shapes;

/** A look at the figures in less than a minute: medians of several rounds in this JVM, a line each. */
public final class Quick {
    private Quick() {}

    /**
     * Measures, and prints each figure as soon as it is there.
     *
     * @param out where lines go
     * @param words the options, such as {@code --shape chain --size 100000}
     * @return the figures
     * @throws Exception whatever a runner throws
     */
    public static ResultFile run(PrintStream out, String... words) throws Exception {
        QuickOptions options = QuickOptions.parse(words);
        Look look = new Look(out, options.once());
        out.println(Machine.here());
        if (!options.once()) {
            warmUp();
        }
        if (options.parts().contains(Part.RUN)) {
            for (Shape shape : options.runs()) {
                RunPart.inProcess(look, shape);
            }
        }
        if (options.parts().contains(Part.EXECUTORS)) {
            for (Shape shape : options.executors()) {
                RunPart.executors(look, shape);
            }
        }
        if (options.parts().contains(Part.WORK)) {
            WorkPart.measure(look);
        }
        for (Shape shape : options.details()) {
            if (options.parts().contains(Part.CAPTURE)) {
                CapturePart.measure(look, shape);
            }
            if (options.parts().contains(Part.LOG)) {
                LogPart.measure(look, shape);
            }
        }
        if (options.parts().contains(Part.JUNIT)) {
            JUnitPart.measure(look);
        }
        ResultFile result = new ResultFile(Machine.here(), look.figures());
        options.json().ifPresent(result::write);
        return result;
    }

    /** Lets the compiler see every kind of step before the first figure is taken. */
    private static void warmUp() throws Exception {
        Rounds rounds = new Rounds(500_000_000, 0, 0);
        for (Shapes shape : List.of(Shapes.CHAIN, Shapes.WIDE, Shapes.LAYERED)) {
            Shape small = shape.of(10_000);
            rounds.warmUp(Side.of(new SteploomJob(Feature.PLAIN), small));
            rounds.warmUp(Side.of(new CompletableFutures(), small));
        }
    }
}
