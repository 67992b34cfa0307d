package dev.steploom.jshell;

import dev.steploom.Job;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.reconstruct.Reconstructable;
import dev.steploom.reconstruct.ReconstructableJob;
import dev.steploom.reconstruct.ReconstructionException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests of exports call, in the session and in the other JVM. */
public final class SessionProbe {
    private SessionProbe() {}

    /** In the session: writes the export of a job and what the job gives here, or why it is refused. */
    public static void probe(Object value, String folder) throws Exception {
        Path place = Path.of(folder);
        try {
            ReconstructableJob carried = value instanceof ReconstructableJob made
                    ? made
                    : Reconstructable.ofSession(
                            definition(value), Thread.currentThread().getContextClassLoader());
            Files.writeString(place.resolve("export.json"), carried.toJson());
            if (carried != value) {
                Files.writeString(place.resolve("here.txt"), outcome(definition(value)));
            }
        } catch (ReconstructionException refused) {
            Files.writeString(place.resolve("refused.txt"), refused.getMessage());
        }
    }

    private static JobDefinition definition(Object value) {
        return value instanceof Job<?> job
                ? job.definition()
                : value instanceof JobExecutionResult result ? result.job() : (JobDefinition) value;
    }

    /** In the other JVM: runs the exports in folders, and writes beside each what its job gives. */
    public static void main(String... folders) throws Exception {
        for (String folder : folders) {
            Path place = Path.of(folder);
            Files.writeString(place.resolve("there.txt"), there(Files.readString(place.resolve("export.json"))));
        }
        System.exit(0); // some jobs leave threads behind
    }

    private static String there(String export) {
        try {
            return outcome(ReconstructableJob.fromJson(export).definition());
        } catch (RuntimeException | Error e) {
            StringBuilder chain = new StringBuilder("broken:");
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                chain.append(' ').append(cause);
                for (int i = 0; i < Math.min(4, cause.getStackTrace().length); i++) {
                    chain.append("\n    ").append(cause.getStackTrace()[i]);
                }
            }
            return chain.toString();
        }
    }

    private static String outcome(JobDefinition job) {
        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions().raiseOnError(false));
        if (!result.success()) {
            return "failure: " + result.error().rootCause();
        }
        return "output: "
                + (job.graph().outputs().isEmpty()
                        ? null
                        : result.outputValue(job.graph().outputs().get(0).name()));
    }
}
