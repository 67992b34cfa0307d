package dev.steploom.jshell;

import static dev.steploom.type.Given.given;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.OpHandle;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.JobSource;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.jshell.source.JavaOptions;
import dev.steploom.jshell.source.JavaSources;
import dev.steploom.jshell.source.RecordedNames;
import dev.steploom.reconstruct.Reconstructable;
import dev.steploom.reconstruct.ReconstructableJob;
import java.lang.StackWalker.Option;
import java.nio.file.Path;
import java.util.Set;
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

    private static final Reruns RERUNS = new Reruns();

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
        return ended(RERUNS.run(made(job), options, (how, reuse) -> job.executeInProcess(kept(how), reuse)));
    }

    /**
     * Runs an untyped job in this process, such as one that was {@linkplain #load loaded}; what fails shows in the result and
     * is explained.
     *
     * @param job the job
     * @return outputs and events
     */
    public static JobExecutionResult run(JobDefinition job) {
        return ended(RERUNS.run(made(job), options -> {}, inProcess(job)));
    }

    /**
     * Runs of a job what changed since the last run of the job of that name, and what is downstream of it; says which steps
     * run and why, and which are reused. What fails shows in the result and is explained.
     *
     * @param job the job
     * @param <R> the type of the job's output
     * @return outputs of all steps, and events of those that ran
     */
    public static <R extends @Nullable Object> ExecuteInProcessResult<R> rerun(Job<R> job) {
        return rerun(job, options -> {});
    }

    /**
     * Runs of a job what changed since the last run of the job of that name, and what is downstream of it; says which steps
     * run and why, and which are reused. What fails shows in the result and is explained, unless the options raise it.
     *
     * @param job the job
     * @param options say how, such as {@code o -> o.inputValue("x", 3)}; those of the last run are not taken over
     * @param <R> the type of the job's output
     * @return outputs of all steps, and events of those that ran
     * @throws dev.steploom.config.ConfigException if the run config does not fit
     */
    public static <R extends @Nullable Object> ExecuteInProcessResult<R> rerun(
            Job<R> job, Consumer<? super RunOptions> options) {
        return rerun(job, options, null);
    }

    /**
     * Runs of an untyped job what changed since the last run of the job of that name, and what is downstream of it; says
     * which steps run and why, and which are reused. What fails shows in the result and is explained.
     *
     * @param job the job
     * @return outputs of all steps, and events of those that ran
     */
    public static JobExecutionResult rerun(JobDefinition job) {
        return ended(RERUNS.rerun(made(job), options -> {}, null, Shell::print, inProcess(job)));
    }

    /**
     * Runs a step of the last run again, and all that is downstream of it, with the options of that run; also what changed
     * since.
     *
     * @param step the key of a step; if there is none, the name of an op or graph, for all its steps
     * @return outputs of all steps, and events of those that ran
     * @throws java.util.NoSuchElementException if no job ran yet, or it has no such step; names the nearest
     */
    public static JobExecutionResult rerunFrom(String step) {
        Reruns.LastRun last = RERUNS.latest();
        return last.job() instanceof Job<?> job
                ? rerun(job, last.options(), step)
                : ended(RERUNS.rerun(
                        last.job(),
                        last.options(),
                        step,
                        Shell::print,
                        inProcess(last.job().definition())));
    }

    /**
     * Runs a step of a job again, and all that is downstream of it, with the options of the last run of the job of that name;
     * also what changed since.
     *
     * @param job the job
     * @param step the key of a step; if there is none, the name of an op or graph, for all its steps
     * @param <R> the type of the job's output
     * @return outputs of all steps, and events of those that ran
     * @throws java.util.NoSuchElementException if the job has no such step; names the nearest
     */
    public static <R extends @Nullable Object> ExecuteInProcessResult<R> rerunFrom(Job<R> job, String step) {
        Reruns.LastRun last = RERUNS.last(made(job));
        return rerun(job, last == null ? options -> {} : last.options(), step);
    }

    /**
     * Has the next rerun of the job that ran last execute a step as if it had changed.
     *
     * @param step the key of a step; if there is none, the name of an op or graph, for all its steps
     * @throws java.util.NoSuchElementException if no job ran yet, or it has no such step; names the nearest
     */
    public static void forget(String step) {
        RERUNS.forget(RERUNS.latest(), step);
    }

    private static <R extends @Nullable Object> ExecuteInProcessResult<R> rerun(
            Job<R> job, Consumer<? super RunOptions> options, @Nullable String from) {
        return ended(RERUNS.rerun(
                made(job), options, from, Shell::print, (how, reuse) -> job.executeInProcess(kept(how), reuse)));
    }

    private static Reruns.Runner<JobExecutionResult> inProcess(JobDefinition job) {
        return (options, reuse) -> {
            RunOptions run = new RunOptions();
            kept(options).accept(run);
            return JobExecution.executeInProcess(job, run, reuse);
        };
    }

    /** A failure shows in the result, unless the options say otherwise. */
    private static Consumer<RunOptions> kept(Consumer<? super RunOptions> options) {
        given(options, "options");
        return run -> options.accept(run.raiseOnError(false));
    }

    private static <T extends JobExecutionResult> T ended(T result) {
        lastRun = result;
        if (!result.success()) {
            print(Explanation.of(result));
        }
        return result;
    }

    /**
     * Takes a job out of this session: its code as it is now, and the variables that its code reaches.
     *
     * @param job the job
     * @return the job, which depends on this session no more
     * @throws dev.steploom.reconstruct.ReconstructionException if something of it lives in this JVM only; names all that
     *     does
     */
    public static ReconstructableJob export(JobSource job) {
        return Reconstructable.ofSession(made(job), sessionOf(WALKER.getCallerClass()));
    }

    /**
     * Takes a job out of this session and into a file, which {@code java … dev.steploom.reconstruct.Run FILE} runs.
     *
     * @param job the job
     * @param file the file's path
     * @return the job, which depends on this session no more
     * @throws dev.steploom.reconstruct.ReconstructionException if something of it lives in this JVM only; names all that
     *     does
     * @throws IllegalArgumentException if the file is a folder, or the folder of the file is not there
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static ReconstructableJob export(JobSource job, String file) {
        ReconstructableJob exported = Reconstructable.ofSession(made(job), sessionOf(WALKER.getCallerClass()));
        ExportFile.write(exported, file);
        return exported;
    }

    /**
     * Makes a job of a file that {@link #export(JobSource, String)} wrote, or that points to a job. Such a file is code: load
     * it only from where you would run a program from.
     *
     * @param file the file's path
     * @return the job
     * @throws dev.steploom.reconstruct.ReconstructionException if the file is none, was changed, or comes from a newer JDK
     * @throws IllegalArgumentException if there is no such file
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static JobDefinition load(String file) {
        return ReconstructableJob.fromJson(ExportFile.read(file)).definition();
    }

    /**
     * Writes this session's ops, helpers and jobs as a Java class, and a first test of its jobs: {@code
     * src/main/java/com/acme/Pipeline.java} and {@code src/test/java/com/acme/PipelineTests.java} for {@code
     * com.acme.Pipeline}, under the working directory. Prints what is left out, and the two files.
     *
     * @param className the qualified name of the class
     * @return the two files
     * @throws dev.steploom.jshell.source.ToJavaException if the session cannot become a class, if one of the files is there
     *     already, or if the session was not started by {@link SteploomShell}, with what to do
     */
    public static JavaSources toJava(String className) {
        return toJava(className, options -> {});
    }

    /**
     * Writes the ops, helpers and jobs of a script as a Java class, and a first test of its jobs. The script is one that
     * {@code /save} wrote, or a notebook with {@code // %%} cells; nothing of it runs.
     *
     * @param className the qualified name of the class
     * @param script the script's path
     * @return the two files
     * @throws dev.steploom.jshell.source.ToJavaException if the script cannot become a class, or one of the files is there
     *     already
     */
    public static JavaSources toJava(String className, String script) {
        return toJava(className, options -> options.script(Path.of(given(script, "script"))));
    }

    /**
     * Writes ops, helpers and jobs as a Java class, and a first test of its jobs.
     *
     * @param className the qualified name of the class
     * @param options say from what and where to, such as {@code o -> o.folder(Path.of("pipeline")).overwrite(true)}
     * @return the two files
     * @throws dev.steploom.jshell.source.ToJavaException if the session cannot become a class, or one of the files is there
     *     already
     */
    public static JavaSources toJava(String className, Consumer<? super JavaOptions> options) {
        JavaOptions chosen = new JavaOptions();
        given(options, "options").accept(chosen);
        Class<?> snippet = snippet();
        JavaSources files = chosen.source(sessionOf(snippet))
                .write(
                        given(className, "className"),
                        chosen,
                        LiveJobs.of(SessionVariable.of(snippet), lastRun),
                        line -> print("Left out " + line));
        print("Wrote " + files.main() + "\nWrote " + files.test());
        return files;
    }

    /** The overloads above call each other: the snippet is the first class that is not this one. */
    private static Class<?> snippet() {
        return WALKER.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type != Shell.class)
                .findFirst()
                .orElse(Shell.class));
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
        Set<String> declared = RecordedNames.now();
        String lines = SessionVariable.of(snippet).stream()
                .filter(variable -> declared == null || declared.contains(variable.name()))
                .filter(variable -> type.isInstance(variable.value()) || other.isInstance(variable.value()))
                .map(variable -> variable.name() + " = " + variable.value())
                .collect(Collectors.joining("\n"));
        print(lines.isEmpty() ? "No variable of this session holds " + what + "." : lines);
    }

    private static <T> T made(@Nullable T job) {
        if (job == null) {
            throw new IllegalArgumentException(
                    "The job is null. JShell resets a variable to null when something that its"
                            + " initializer uses is defined anew in another form: make the job again.");
        }
        return job;
    }

    private static void print(String text) {
        System.out.println(text.stripTrailing());
    }
}
