package dev.steploom.jshell.notebook;

import dev.steploom.jshell.classpath.ClassPathEntries;
import dev.steploom.jshell.notebook.worker.WorkerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a notebook is run. Every option has a default. */
public final class NotebookRunOptions {
    private static final long MEGABYTE = 1_000_000;

    final Map<String, GivenParameter> parameters = new LinkedHashMap<>();
    final Map<String, InjectedVariable> variables = new LinkedHashMap<>();
    final List<String> setup = new ArrayList<>();
    final List<NotebookListener> listeners = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private Path folder = Path.of("").toAbsolutePath();

    @Nullable
    Duration cellTimeout;

    long outputLimit = 2 * MEGABYTE;
    boolean raiseOnError = true;
    boolean inThisJvm;

    NotebookRunOptions() {}

    /**
     * Gives a parameter a value. It must be a variable of the notebook's parameters cell, and the value of its type; a
     * whole number is one of every numeric type whose range it is in.
     *
     * @param name the variable's name
     * @param value its value
     * @return these options
     */
    public NotebookRunOptions parameter(String name, Object value) {
        parameters.put(name, new GivenParameter(name, value, false));
        return this;
    }

    /**
     * Gives a parameter a value that is read from text as its type asks, as on a command line.
     *
     * @param name the variable's name
     * @param text its value, such as {@code 2013-01} or {@code [1, 2]}
     * @return these options
     */
    public NotebookRunOptions parameterText(String name, String text) {
        parameters.put(name, new GivenParameter(name, text, true));
        return this;
    }

    /**
     * Limits how long each cell may take. By default there is no limit.
     *
     * @param limit more than nothing; a cell that takes longer is ended, and the run with it
     * @return these options
     */
    public NotebookRunOptions cellTimeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("A cell's time limit must be more than nothing, but is " + limit);
        }
        cellTimeout = limit;
        return this;
    }

    /**
     * Limits how much is kept of what each cell writes and shows. By default it is 2 MB; the rest is dropped, and a note
     * tells how much that was.
     *
     * @param bytes in bytes of UTF-8, from 0 on
     * @return these options
     */
    public NotebookRunOptions outputLimit(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("An output limit must not be negative, but is " + bytes);
        }
        outputLimit = bytes;
        return this;
    }

    /**
     * Adds to the class path of the cells, behind that of this JVM.
     *
     * @param entries jars and folders of classes
     * @return these options
     */
    public NotebookRunOptions classPath(Path... entries) {
        Stream.of(entries).map(Path::toAbsolutePath).forEach(classPath::add);
        return this;
    }

    /**
     * Adds options for the JVM that the cells run in.
     *
     * @param options options of {@code java}, such as {@code -Xmx2g}
     * @return these options
     */
    public NotebookRunOptions jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    /**
     * Says from which folder the cells see relative paths. By default it is that of this JVM.
     *
     * @param directory an existing folder
     * @return these options
     */
    public NotebookRunOptions folder(Path directory) {
        folder = directory.toAbsolutePath();
        return this;
    }

    /**
     * Adds somebody who is told of each cell as it begins and ends.
     *
     * @param listener is called in the thread that runs the notebook
     * @return these options
     */
    public NotebookRunOptions listener(NotebookListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Says whether a cell's failure is thrown. By default it is; otherwise the run is returned with the failure in it.
     *
     * @param raise whether to throw
     * @return these options
     */
    public NotebookRunOptions raiseOnError(boolean raise) {
        raiseOnError = raise;
        return this;
    }

    /**
     * Runs the cells in this JVM and in the calling thread, rather than in a JVM of their own: they see its classes and
     * its objects. Calls of {@code System.exit} are refused; a cell that takes too long is interrupted, and stopped in its
     * loops if that does not help, but not in what it calls.
     *
     * @return these options
     */
    public NotebookRunOptions inThisJvm() {
        inThisJvm = true;
        return this;
    }

    /**
     * Adds Java that runs before the first cell and is not in the notebook, such as imports.
     *
     * @param source snippets
     * @return these options
     */
    public NotebookRunOptions setup(String source) {
        setup.add(source);
        return this;
    }

    /**
     * Declares a variable behind the parameters cell, or before the first cell if there is none. If the parameters cell
     * declares it, its type there is kept and its value replaced.
     *
     * @param name the variable's name
     * @param type its type in Java, which the value is cast to; null if that has no name which cells could use
     * @param expression Java that gives the value
     * @return these options
     */
    public NotebookRunOptions variable(String name, @Nullable String type, String expression) {
        variables.put(name, new InjectedVariable(name, type, expression));
        return this;
    }

    WorkerOptions worker() {
        Set<Path> entries = ClassPathEntries.of(NotebookRunOptions.class.getClassLoader());
        entries.addAll(ClassPathEntries.of(Thread.currentThread().getContextClassLoader()));
        entries.addAll(ClassPathEntries.ofJvm());
        entries.addAll(classPath);
        return new WorkerOptions(jvmOptions, List.copyOf(entries), folder);
    }
}
