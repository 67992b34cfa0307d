package steploom.benchmarks.runner;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.job;

import dev.steploom.Job;
import dev.steploom.JobOptions;
import dev.steploom.Out;
import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;
import steploom.benchmarks.shape.Shape;

/** Captures a shape as a job, with the typed API, as a user would. */
public final class ShapeJob {
    private final Shape shape;
    private final Feature feature;
    private final ShapeOps ops;

    /**
     * Makes the ops.
     *
     * @param shape the graph
     * @param work what each step does
     * @param feature what the job's runs are asked for
     */
    public ShapeJob(Shape shape, Work work, Feature feature) {
        this.shape = shape;
        this.feature = feature;
        this.ops = feature == Feature.UNTYPED
                ? ShapeOps.untyped(work, shape.steps())
                : ShapeOps.typed(work, shape.steps());
    }

    /**
     * Captures the job.
     *
     * @return a new job each time
     */
    public Job<Integer> capture() {
        return job(shape.name(), () -> shape.dynamic() ? mapped() : last(), this::options);
    }

    /**
     * Plans a job anew.
     *
     * @param job the job, which needs no config
     * @return its plan
     */
    public static ExecutionPlan plan(Job<?> job) {
        JobDefinition copy = job.definition().withHooks(List.of()); // A job remembers its plan.
        return ExecutionPlan.of(copy, ResolvedRunConfig.EMPTY);
    }

    private Out<Integer> mapped() {
        return ops.sum().call(each(ops.fan().call()).map(ops.next()).collect());
    }

    private Out<Integer> last() {
        List<Out<Integer>> outs = new ArrayList<>(shape.steps());
        for (int step = 0; step < shape.steps(); step++) {
            outs.add(call(step, outs));
        }
        return outs.get(shape.steps() - 1);
    }

    private Out<Integer> call(int step, List<Out<Integer>> outs) {
        return switch (shape.reads(step)) {
            case 0 -> ops.one().call();
            case 1 -> ops.next().call(outs.get(shape.read(step, 0)));
            case 2 -> ops.add().call(outs.get(shape.read(step, 0)), outs.get(shape.read(step, 1)));
            default -> {
                List<Out<Integer>> read = new ArrayList<>(shape.reads(step));
                for (int i = 0; i < shape.reads(step); i++) {
                    read.add(outs.get(shape.read(step, i)));
                }
                yield ops.sum().call(all(read));
            }
        };
    }

    private void options(JobOptions options) {
        if (feature == Feature.RETRIES) {
            options.opRetryPolicy(RetryPolicy.of(3));
        } else if (feature == Feature.HOOKS) {
            options.hooks(HookDefinition.onSuccess("count", context -> {}));
        }
    }
}
