package dev.steploom.reconstruct;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Runs the job that a pointer names in this JVM, and writes its events and its result as lines of JSON: {@code java -cp …
 * dev.steploom.reconstruct.Run job.json}. The exit code is 0 if the run succeeded, 1 if it failed or was cancelled, 2 if it
 * was not started.
 */
public final class Run {
    private static final int SUCCEEDED = 0;
    private static final int FAILED = 1;
    private static final int NOT_STARTED = 2;

    private Run() {}

    /**
     * Runs a job and ends the JVM.
     *
     * @param arguments the file with the pointer, and options, which {@code --help} tells
     */
    public static void main(String[] arguments) {
        Thread exitOfUsers = new Thread(Run::refuseExit);
        Runtime.getRuntime().addShutdownHook(exitOfUsers);
        int code = run(arguments);
        Runtime.getRuntime().removeShutdownHook(exitOfUsers);
        System.exit(code);
    }

    /** An op that calls System.exit(0) would look like a run that succeeded. */
    private static void refuseExit() {
        System.err.println("The JVM was ended before the run was: there is no RESULT line.");
        System.err.flush();
        Runtime.getRuntime().halt(FAILED);
    }

    private static int run(String... arguments) {
        try {
            RunArguments asked = RunArguments.parse(arguments);
            if (asked.help()) {
                System.out.print(RunArguments.USAGE);
                return SUCCEEDED;
            }
            return run(asked);
        } catch (RunArguments.UsageException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println("Try --help.");
        } catch (NoSuchFileException missing) {
            System.err.println("There is no file " + missing.getFile() + ".");
        } catch (IOException | InvalidPathException unreadable) {
            System.err.println("Cannot use a file: " + ErrorInfo.of(unreadable) + ".");
        } catch (ReconstructionException refused) {
            System.err.println(refused.getMessage());
            showUsers(refused);
        }
        return NOT_STARTED;
    }

    /** Shows where the user's code threw; causes of other problems tell nothing more. */
    private static void showUsers(ReconstructionException refused) {
        boolean users = refused.problems().get(0).reason() == ReconstructionProblem.Reason.THREW;
        if (users && refused.getCause() != null) {
            refused.getCause().printStackTrace();
        }
    }

    private static int run(RunArguments asked) throws IOException {
        if (asked.output() == null) {
            System.setOut(System.err); // Where the lines go, nothing else may.
        }
        ReconstructableJob pointer = ReconstructableJob.fromJson(text(asked.job()));
        if (pointer instanceof SessionJob session) { // IO managers look for the classes of values here
            Thread.currentThread().setContextClassLoader(session.classLoader());
        }
        JobDefinition job = pointer.definition();
        try (PrintStream lines = lines(asked)) {
            RunReport report = new RunReport(lines);
            JobExecutionResult result = JobExecution.execute(job, options(asked).listener(report));
            report.end(result);
            if (lines.checkError()) {
                System.err.println("Not all lines could be written.");
                return FAILED;
            }
            return result.success() ? SUCCEEDED : FAILED;
        } catch (RuntimeException refused) {
            // Failures of steps show in the result: what is thrown keeps the run from starting.
            System.err.println(ErrorInfo.of(refused));
            return NOT_STARTED;
        }
    }

    private static PrintStream lines(RunArguments asked) throws IOException {
        return asked.output() == null
                ? new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8)
                : new PrintStream(asked.output(), UTF_8);
    }

    private static RunOptions options(RunArguments asked) throws IOException {
        RunOptions options = new RunOptions().tags(asked.tags());
        if (!asked.opSelection().isEmpty()) {
            options.opSelection(asked.opSelection().toArray(String[]::new));
        }
        if (asked.partition() != null) {
            options.partitionKey(asked.partition());
        }
        if (asked.runConfig() != null) {
            options.runConfig(RunConfig.parse(text(asked.runConfig())));
        }
        return options;
    }

    private static String text(String file) throws IOException {
        return file.equals(RunArguments.STANDARD_INPUT)
                ? new String(System.in.readAllBytes(), UTF_8)
                : Files.readString(Path.of(file));
    }
}
