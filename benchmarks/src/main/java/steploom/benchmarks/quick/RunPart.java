package steploom.benchmarks.quick;

import java.util.List;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.runner.CompletableFutures;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.SteploomJob;
import steploom.benchmarks.shape.Shape;

/** Runs beside bare futures. */
final class RunPart {
    private RunPart() {}

    static void inProcess(Look look, Shape shape) throws Exception {
        beside(look, shape, "", new SteploomJob(Feature.PLAIN));
    }

    static void executors(Look look, Shape shape) throws Exception {
        for (SteploomJob ours : List.of(SteploomJob.threads(2), SteploomJob.virtualThreads())) {
            if (ours.takes(shape)) {
                beside(look, shape, ours.name().substring(SteploomJob.NAME.length()), ours);
            }
        }
    }

    private static void beside(Look look, Shape shape, String executor, SteploomJob ours) throws Exception {
        List<Side> sides = List.of(Side.of(ours, shape), Side.of(new CompletableFutures(), shape));
        List<Timing> times = look.time(shape.steps(), sides);
        for (int i = 0; i < sides.size(); i++) {
            look.add(Measurement.RUN, shape.name(), shape.steps(), sides.get(i).runner(), times.get(i));
        }
        double us = times.get(0).median() / shape.steps();
        double futures = times.get(1).median() / shape.steps();
        look.print(
                shape,
                "%s: %.0f ns/step, %s %.0f ns/step, ratio %.2f",
                executor,
                us,
                CompletableFutures.NAME,
                futures,
                us / futures);
    }
}
