package dev.steploom.jshell;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.OpHandle;
import dev.steploom.carry.CarriedJob;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.lang.StackWalker.Option;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a session calls: {@code import static dev.steploom.jshell.Shell.*}. A function that shows something prints it; a
 * function that makes something returns it.
 */
public final class Shell {
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** What {@link #explain()} explains; a session has one user. */
    private static volatile @Nullable JobExecutionResult lastRun;

    private Shell() {}

    /**
     * Prints a value as a terminal can show it: the graph of a job, the levels of a plan, the timeline and outputs of a
     * result, the rows of a collection of records; anything else as its text.
     *
     * @param value any value, may be null
     */
    public static void show(@Nullable Object value) {
        print(Text.of(value));
    }

    /**
     * Writes a value as an HTML page and opens it in the browser; without a display, prints where it is.
     *
     * @param value any value, may be null
     * @throws java.io.UncheckedIOException if the page cannot be written
     */
    public static void browse(@Nullable Object value) {
        Path page = Page.write(value);
        print(Browser.open(page) ? "Opened " + page : "Wrote " + page);
    }

    /**
     * Runs a job in this process; what fails shows in the result and is explained.
     *
     * @param job the job
     * @param <R> the type of the job's output
     * @return outputs and events
     */
    public static <R extends @Nullable Object> ExecuteInProcessResult<R> run(Job<R> job) {
        return run(job, options -> {});
    }

    /**
     * Runs a job in this process; what fails shows in the result and is explained, unless the options raise it.
     *
     * @param job the job
     * @param options say how, such as {@code o -> o.inputValue("x", 3)}
     * @param <R> the type of the job's output
     * @return outputs and events
     * @throws dev.steploom.config.ConfigException if the run config does not fit
     */
    public static <R extends @Nullable Object> ExecuteInProcessResult<R> run(
            Job<R> job, Consumer<? super RunOptions> options) {
        ExecuteInProcessResult<R> result = job.executeInProcess(o -> options.accept(o.raiseOnError(false)));
        lastRun = result;
        if (!result.success()) {
            print(Explanation.of(result));
        }
        return result;
    }

    /**
     * Takes a job out of this session: its code as it is now, and the variables that its code reaches. Another process
     * runs what {@link CarriedJob#toJson} gives.
     *
     * @param job the job
     * @return the job, which depends on this session no more
     * @throws dev.steploom.carry.CarryException if something of it lives in this JVM only; names all that does
     */
    public static CarriedJob export(Job<?> job) {
        return CarriedJob.of(job.definition(), sessionOf(WALKER.getCallerClass()));
    }

    private static ClassLoader sessionOf(Class<?> snippet) {
        ClassLoader loader = snippet.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    /** Explains what went wrong in the last {@link #run}. */
    public static void explain() {
        JobExecutionResult result = lastRun;
        print(result == null ? "No job ran in this session yet: run(job)." : Explanation.of(result));
    }

    /**
     * Explains how a step of the last {@link #run} ended, with its inputs; or an error, or what failed in a result.
     *
     * @param stepOrError the key of a step, a throwable, or a result
     */
    public static void explain(@Nullable Object stepOrError) {
        print(Explanation.of(stepOrError, lastRun));
    }

    /** Prints the ops that variables of this session hold. */
    public static void ops() {
        printVariables(WALKER.getCallerClass(), "ops", OpHandle.class, OpHandle.class);
    }

    /** Prints the jobs that variables of this session hold. */
    public static void jobs() {
        printVariables(WALKER.getCallerClass(), "jobs", Job.class, JobDefinition.class);
    }

    private static void printVariables(Class<?> snippet, String what, Class<?> type, Class<?> other) {
        String lines = SessionVariable.of(snippet).stream()
                .filter(variable -> type.isInstance(variable.value()) || other.isInstance(variable.value()))
                .map(variable -> variable.name() + " = " + variable.value())
                .collect(Collectors.joining("\n"));
        print(lines.isEmpty() ? "No variable of this session holds " + what + "." : lines);
    }

    private static void print(String text) {
        System.out.println(text.stripTrailing());
    }
}
