package dev.steploom.jshell;

import dev.steploom.definition.SourceLocation;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.StepState;
import dev.steploom.jshell.source.SnippetLine;
import dev.steploom.type.NearestName;
import dev.steploom.type.ValueText;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/** What went wrong in a run: what failed, where, with which inputs, why, and what to do about it. */
final class Explanation {
    private static final int MAX_FRAMES = 3;

    private final StringBuilder text = new StringBuilder();

    private Explanation() {}

    static String of(@Nullable Object stepOrError, @Nullable JobExecutionResult lastRun) {
        if (stepOrError instanceof JobExecutionResult result) {
            return of(result);
        }
        if (stepOrError instanceof Throwable error) {
            return of(error);
        }
        if (stepOrError instanceof String step) {
            return lastRun == null
                    ? "No job ran in this session yet: run(job)."
                    : new Explanation().step(lastRun, step).text.toString();
        }
        return "explain(...) takes the key of a step of the last run, a throwable, or a result; this is "
                + ValueText.shorten(stepOrError) + ".";
    }

    static String of(JobExecutionResult result) {
        if (result.success()) {
            return "Nothing failed: " + result + ".";
        }
        Explanation explanation = new Explanation();
        result.failedSteps().forEach(step -> explanation.step(result, step));
        ErrorInfo error = result.error();
        if (result.failedSteps().isEmpty()) {
            explanation.line("Job '" + result.jobName() + "' did not run to its end", result.status());
            if (error != null) {
                explanation.causes(error.throwable());
            }
        }
        return explanation.text.toString();
    }

    static String of(Throwable error) {
        if (error instanceof StepFailure failure && failure.result() != null) {
            return of(Objects.requireNonNull(failure.result()));
        }
        return new Explanation().causes(error).text.toString();
    }

    private Explanation step(JobExecutionResult result, String step) {
        StepState state = result.steps().get(step);
        if (state == null) {
            return line(
                    "There is no step '" + step + "' in the last run of job '" + result.jobName() + "'.",
                    NearestName.hint(step, "steps", result.steps().keySet()));
        }
        line("Step '" + step + "' of job '" + result.jobName() + "'", what(state));
        Event.StepFailed failed = result.failures().get(step);
        if (failed != null && failed.error().throwable() instanceof StepFailure failure) {
            SourceLocation location = failure.location();
            if (location != null) {
                String typed = SnippetLine.at(location.className(), location.lineNumber());
                line("  called at", typed == null ? location : typed);
            }
            inputs(result, step);
            causes(failure.getCause() == null ? failure : failure.getCause());
            return line(
                    "  cure",
                    usesUndeclared(failure)
                            ? "Declare what the op's code uses: JShell named it when the code was typed. Then run the job again."
                            : "Correct the op, make the job anew, and run it again.");
        }
        if (state == StepState.SUCCEEDED && result.eventsForNode(step).isEmpty()) {
            return reused(result, step);
        }
        inputs(result, step);
        return this;
    }

    /** JShell lets code stand that uses what is not declared yet, and throws when that code runs. */
    private static boolean usesUndeclared(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SPIResolutionException) {
                return true;
            }
        }
        return false;
    }

    private Explanation reused(JobExecutionResult result, String step) {
        line("  reused", "its outputs are those of an earlier run");
        for (String input : result.inputNames(step)) {
            line("  input " + input, ValueText.shorten(result.inputValue(step, input)));
        }
        return this;
    }

    private static String what(StepState state) {
        return switch (state) {
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case SKIPPED -> "was skipped: an output that it takes was not emitted";
            case UPSTREAM_FAILED -> "did not run: a step upstream failed";
            case NOT_EXECUTED -> "did not run: the run ended before";
            case UNRESOLVED -> "did not run: the dynamic output that it waits for gave no values";
        };
    }

    private void inputs(JobExecutionResult result, String step) {
        for (Event event : result.eventsForNode(step)) {
            if (event instanceof Event.LoadedInput input && input.stepKey().equals(step)) {
                line("  input " + input.input(), source(result, input));
            }
            if (event instanceof Event.StepInput input && input.problem() != null) {
                line("  input " + input.input(), "was refused: " + input.problem());
            }
        }
    }

    private static String source(JobExecutionResult result, Event.LoadedInput input) {
        if (input.upstreamStep() == null || input.upstreamOutput() == null) {
            return "from a manager";
        }
        String place = "from " + input.upstreamStep();
        try {
            return ValueText.shorten(result.outputForNode(input.upstreamStep(), input.upstreamOutput())) + "  " + place;
        } catch (NoSuchElementException e) {
            return place; // One value of many.
        }
    }

    private Explanation causes(Throwable thrown) {
        String head = "  threw";
        for (ErrorInfo error = ErrorInfo.of(thrown); error != null; error = error.cause()) {
            line(
                    head,
                    error.throwable() instanceof SPIResolutionException
                            ? "an error, as its code uses what this session does not declare"
                            : error);
            usersFrames(error.throwable()).forEach(this::frame);
            head = "  because of";
        }
        return this;
    }

    /** A line of a file by its number; one of the shell by its text, as nobody has seen the number. */
    private void frame(StackTraceElement frame) {
        if (!SnippetLine.isSnippet(frame.getClassName())) {
            line("    at", frame.getMethodName() + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")");
            return;
        }
        String typed = SnippetLine.at(frame.getClassName(), frame.getLineNumber());
        String method = frame.getMethodName();
        if (typed != null) {
            line("    at", method.contains("$") || typed.contains(method + "(") ? typed : method + ": " + typed);
        } else if (!method.contains("$")) {
            line("    at", method + ", typed in the shell");
        }
    }

    /** The innermost frames of the user's code and libraries; those of the JDK where there are no others. */
    private static List<StackTraceElement> usersFrames(Throwable thrown) {
        List<StackTraceElement> frames = Arrays.stream(thrown.getStackTrace())
                // From there on it is how the step, or the snippet, was run.
                .takeWhile(frame -> !frame.getClassName().startsWith("dev.steploom.Op")
                        && !frame.getClassName().startsWith("jdk.jshell."))
                .toList();
        List<StackTraceElement> users = frames.stream()
                .filter(frame ->
                        frame.getModuleName() == null || !frame.getModuleName().startsWith("java."))
                .limit(MAX_FRAMES)
                .toList();
        return users.isEmpty() ? frames.stream().limit(MAX_FRAMES).toList() : users;
    }

    private Explanation line(String head, Object rest) {
        text.append(head)
                .append(head.startsWith("    ") || !head.startsWith(" ") ? " " : ": ")
                .append(rest)
                .append('\n');
        return this;
    }
}
