package steploom.benchmarks.quick;

import dev.steploom.Job;
import java.util.List;
import steploom.benchmarks.runner.Feature;
import steploom.benchmarks.runner.ShapeJob;
import steploom.benchmarks.runner.SteploomJob;
import steploom.benchmarks.runner.Work;
import steploom.benchmarks.shape.Shape;

/** Capturing a job, and planning it. */
final class CapturePart {
    /** What capturing is called in results. */
    static final String CAPTURE = "capture";

    private CapturePart() {}

    static void measure(Look look, Shape shape) throws Exception {
        ShapeJob maker = new ShapeJob(shape, Work.NONE, Feature.PLAIN);
        Job<Integer> job = maker.capture();
        int nodes = job.graph().nodes().size();
        List<Timing> times = look.timeMaking(
                shape.steps(),
                List.of(
                        new Side(CAPTURE, () -> maker.capture().graph().nodes().size()),
                        new Side("plan", () -> ShapeJob.plan(job).size())));
        String subject = CAPTURE + (LocationsOff.here() ? LocationsOff.MARK : "");
        look.add(subject, shape.name(), shape.steps(), SteploomJob.NAME, times.get(0));
        look.add("plan", shape.name(), shape.steps(), SteploomJob.NAME, times.get(1));
        look.print(
                shape,
                ": %s %.0f ns/node, plan %.0f ns/step",
                subject,
                times.get(0).median() / nodes,
                times.get(1).median() / nodes);
        if (!LocationsOff.here()) {
            LocationsOff.measure(look, shape);
        }
    }
}
