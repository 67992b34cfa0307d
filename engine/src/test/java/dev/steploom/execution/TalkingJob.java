package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;

/** A job with the default logger, and a program that runs it, which a test starts without a logging library. */
final class TalkingJob {
    private static final Op0<Void> TALKS = op("talks", (OpContext context) -> {
        context.log().info("found {} files", 3);
        context.log().warn("a file is empty");
    });

    static final Job<Void> JOB = job("default_logger", () -> TALKS.call());

    private TalkingJob() {}

    public static void main(String[] args) {
        JOB.executeInProcess(o -> o.runId("run-1"));
    }
}
