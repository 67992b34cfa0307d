package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.Executor;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.OpContext;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Loggers and executor: where the messages of a job's ops go, and who runs its steps. */
public final class LoggedJob {
    static final Op0<Void> LOG_IN = op("log_in", LoggedJob::logIn);

    private LoggedJob() {}

    /**
     * Makes a job whose warnings go to a logger of one's own, in place of the console, and whose steps run on two threads.
     *
     * @param mail gets warnings and errors
     * @return the job
     */
    public static Job<Void> alarming(Logger mail) {
        return job(
                "alarming",
                () -> {
                    LOG_IN.call();
                },
                job -> job.logger("mail", LoggerDefinition.of(mail).atLeast(Level.WARN))
                        .executor(Executor.threads(2)));
    }

    static void logIn(OpContext context) {
        context.log().info("a user logs in");
        context.log().warn("it is somebody else");
    }
}
