package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.Steploom;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.resource.ResourceKey;
import java.util.function.IntSupplier;

/** A retry policy for all ops of a job; what an op or a call says of its own retries goes before it. */
public final class RetriedJob {
    static final ResourceKey<IntSupplier> FLAKY = resource("flaky", IntSupplier.class);

    static final Op1<String, Integer> ASK = op(RetriedJob::ask).requires(FLAKY);

    /** Asks twice: once with the job's two retries, once without any. */
    public static final Job<Void> PERSISTENT = job(
            "persistent",
            () -> {
                ASK.as("stubborn").call(Steploom.value("again"));
                ASK.as("easily_put_off").withRetry(RetryPolicy.of(0)).call(Steploom.value("once"));
            },
            job -> job.resource(FLAKY, () -> 0).opRetryPolicy(RetryPolicy.of(2)));

    private RetriedJob() {}

    static int ask(OpContext context, String question) {
        return context.resource(FLAKY).getAsInt();
    }
}
