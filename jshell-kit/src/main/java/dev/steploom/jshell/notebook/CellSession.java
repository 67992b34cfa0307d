package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.local.LocalCells;
import dev.steploom.jshell.notebook.worker.CellHost;
import dev.steploom.jshell.notebook.worker.Frame;
import dev.steploom.jshell.notebook.worker.Worker;
import dev.steploom.jshell.notebook.worker.WorkerOptions;
import dev.steploom.jshell.source.SessionImports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** JShell over a host: snippets are compiled in this JVM and run there. */
final class CellSession implements AutoCloseable {
    private final CompletableFuture<? extends CellHost> host;
    private final boolean inThisJvm;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final SnippetOrigins origins;
    private volatile Consumer<Frame> screen = frame -> {};
    private int line;

    CellSession(Notebook notebook, WorkerOptions options, boolean inThisJvm) {
        this.inThisJvm = inThisJvm;
        origins = new SnippetOrigins(notebook);
        host = inThisJvm
                ? CompletableFuture.completedFuture(
                        new LocalCells(Thread.currentThread().getContextClassLoader(), frame -> screen.accept(frame)))
                : CompletableFuture.supplyAsync(() -> start(options), CellSession::inThread);
        String classPath =
                options.classPath().stream().map(String::valueOf).collect(Collectors.joining(File.pathSeparator));
        shell = JShell.builder()
                .executionEngine(new Engine(), java.util.Map.of())
                .compilerOptions("--class-path", classPath, "-parameters", "-Xlint:none")
                .build();
        analysis = shell.sourceCodeAnalysis();
        SessionImports.ALL.forEach(shell::eval);
        shell.eval(SessionImports.DISPLAY);
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "steploom-notebook-worker");
        thread.setDaemon(true);
        thread.start();
    }

    private Worker start(WorkerOptions options) {
        try {
            return Worker.start(options, frame -> screen.accept(frame));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceCodeAnalysis analysis() {
        return analysis;
    }

    /** Runs Java that is no cell's; nothing of it is shown. */
    void prepare(String source) {
        for (String rest = source; !rest.isBlank(); ) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            boolean whole = next.completeness().isComplete() && next.source() != null;
            String snippet = whole ? next.source() : rest;
            for (SnippetEvent event : shell.eval(snippet)) {
                if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                    throw new IllegalArgumentException("What is to run before the first cell does not: "
                            + snippet.strip() + ": "
                            + (event.exception() != null
                                    ? event.exception().getMessage()
                                    : shell.diagnostics(event.snippet())
                                            .map(problem -> problem.getMessage(java.util.Locale.ENGLISH))
                                            .collect(Collectors.joining("; "))));
                }
            }
            rest = whole ? next.remaining() : "";
        }
    }

    /** Runs a cell, with nobody watching the time. */
    @Nullable
    CellError run(int cell, String source, CellOutputs outputs, int executionCount, long outputLimit)
            throws ExecutionControlException {
        screen = frame -> outputs.add(frame, executionCount);
        host().begin(outputLimit);
        return runSnippets(cell, source);
    }

    /** Tells whether cells run in the thread that calls {@link #run}. */
    boolean inThisJvm() {
        return inThisJvm;
    }

    long end() throws ExecutionControlException {
        return host().end();
    }

    private @Nullable CellError runSnippets(int cell, String source) throws ExecutionControlException {
        String rest = source;
        while (true) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return null;
            }
            boolean whole = next.completeness().isComplete() && next.source() != null;
            String snippet = whole ? next.source() : rest;
            String remaining = whole ? next.remaining() : "";
            int blank = snippet.length() - snippet.stripLeading().length();
            int start = source.length() - rest.length() + blank;
            line = 1
                    + (int) source.substring(0, start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            CellError error = runSnippet(cell, line, snippet.substring(blank), remaining.isBlank());
            if (error != null) {
                return error;
            }
            rest = remaining;
        }
    }

    private @Nullable CellError runSnippet(int cell, int firstLine, String source, boolean last)
            throws ExecutionControlException {
        for (SnippetEvent event : eval(source)) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() == null) {
                origins.add(snippet, cell, firstLine);
            }
            String refused = host().refused();
            if (refused != null) {
                return origins.refused(cell, firstLine, refused);
            }
            if (event.status() == Snippet.Status.REJECTED) {
                return origins.compileError(
                        cell, firstLine, source, shell.diagnostics(snippet).toList());
            }
            if (event.exception() != null) {
                return origins.thrown(cell, firstLine, event.exception());
            }
            if (last && event.causeSnippet() == null && isExpression(snippet)) {
                host().showValue();
            }
        }
        return null;
    }

    private List<SnippetEvent> eval(String source) throws ExecutionControlException {
        try {
            List<SnippetEvent> events = shell.eval(source);
            host().alive();
            return events;
        } catch (IllegalStateException e) {
            throw new ExecutionControl.EngineTerminationException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isExpression(Snippet snippet) {
        return switch (snippet.subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
            default -> false;
        };
    }

    /** Returns the line of its cell at which the snippet begins that runs, or ran last. */
    int line() {
        return line;
    }

    CellHost host() {
        try {
            return host.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Returns what the JVM behind this session ended with, once it has. */
    int exitCode() {
        try {
            if (host().hasEnded()) {
                return host().exitCode();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The connection to the notebook's JVM broke, though it still runs");
    }

    /** Ends what runs in this session after a while, unless the returned handle is closed before. */
    Deadline deadline(@Nullable Duration limit) {
        return new Deadline(limit, () -> host().stop());
    }

    @Override
    public void close() {
        shell.close();
        var unused = host.thenAccept(CellHost::close); // at once, or as soon as it has started
    }

    private final class Engine implements ExecutionControlProvider {
        @Override
        public String name() {
            return "steploom-notebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, java.util.Map<String, String> parameters) {
            return new HostControl(host);
        }
    }
}
