package dev.steploom.reconstruct;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.execution.JobExecution;
import dev.steploom.execution.RunOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Runs what pointers point to. */
final class Reconstructions {
    private Reconstructions() {}

    /** The output of the job, made by a pointer that went through JSON. */
    static Object run(ReconstructableJob job) {
        return output(ReconstructableJob.fromJson(job.toJson()));
    }

    static Object output(ReconstructableJob job) {
        return JobExecution.executeInProcess(job.reconstruct(), new RunOptions())
                .outputValue("result");
    }

    static ReconstructionException refused(ThrowingCallable code) {
        return catchThrowableOfType(ReconstructionException.class, code);
    }
}
