package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;

/** Knows which lines of which cells snippets come from, and tells of errors in these terms. */
final class SnippetOrigins {
    static final String COMPILE_ERROR = "CompileError";

    private final Notebook notebook;
    private final Map<String, Origin> origins = new HashMap<>();

    /** The cell that a snippet is in, and the line of the cell that is its first. */
    private record Origin(int cell, int firstLine) {}

    SnippetOrigins(Notebook notebook) {
        this.notebook = notebook;
    }

    void add(Snippet snippet, int cell, int firstLine) {
        origins.put(snippet.id(), new Origin(cell, firstLine));
    }

    CellError compileError(int cell, int firstLine, String source, List<Diag> problems) {
        List<String> traceback = new ArrayList<>();
        int first = 0;
        String message = "";
        for (Diag problem : problems) {
            if (problem.isError()) {
                int line = firstLine + lineOf(source, (int) problem.getPosition()) - 1;
                String text = problem.getMessage(java.util.Locale.ENGLISH).strip();
                if (first == 0) {
                    first = line;
                    message = text.lines().findFirst().orElse("");
                }
                traceback.add("line " + line + ": " + text);
            }
        }
        return new CellError(
                CellError.Kind.DOES_NOT_COMPILE,
                notebook.place(cell, first == 0 ? firstLine : first),
                COMPILE_ERROR,
                message + Hints.forSource(source),
                traceback);
    }

    private static int lineOf(String source, int position) {
        return 1
                + (int) source.substring(0, Math.min(Math.max(position, 0), source.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    CellError refused(int cell, int firstLine, String call) {
        String message =
                "calls " + call + ", which would end this JVM. Leave it out, or run the notebook in a JVM of its own.";
        return new CellError(
                CellError.Kind.REFUSED, notebook.place(cell, firstLine), "CellRefused", message, List.of(message));
    }

    CellError thrown(int cell, int firstLine, JShellException exception) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            return new CellError(
                    CellError.Kind.THREW,
                    place(cell, firstLine, exception),
                    "UnresolvedReferenceException",
                    unresolved.getSnippet().name() + " uses what is not defined yet",
                    traceback(exception));
        }
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        return new CellError(
                CellError.Kind.THREW,
                place(cell, firstLine, exception),
                name(exception),
                message,
                traceback(exception));
    }

    private static String name(Throwable exception) {
        return exception instanceof EvalException eval
                ? eval.getExceptionClassName()
                : exception.getClass().getName();
    }

    /** Returns where this cell was when it threw, which may have been deep in a method of another cell. */
    private CellPlace place(int cell, int firstLine, Throwable exception) {
        for (StackTraceElement element : exception.getStackTrace()) {
            Origin origin = origin(element);
            if (origin != null && origin.cell == cell) {
                return notebook.place(cell, origin.firstLine + Math.max(element.getLineNumber(), 1) - 1);
            }
        }
        return notebook.place(cell, firstLine);
    }

    private @org.jspecify.annotations.Nullable Origin origin(StackTraceElement element) {
        String file = element.getFileName();
        return file == null || !file.startsWith("#") ? null : origins.get(file.substring(1));
    }

    private List<String> traceback(Throwable exception) {
        List<String> lines = new ArrayList<>();
        Throwable next = exception;
        for (int depth = 0; next != null && depth < 20; depth++) {
            String message = next.getMessage() == null ? "" : ": " + next.getMessage();
            lines.add((depth == 0 ? "" : "Caused by: ") + name(next) + message);
            for (StackTraceElement element : next.getStackTrace()) {
                lines.add("  at " + describe(element));
            }
            next = next.getCause();
        }
        return lines;
    }

    private String describe(StackTraceElement element) {
        Origin origin = origin(element);
        if (origin == null) {
            return element.toString();
        }
        int line = origin.firstLine + Math.max(element.getLineNumber(), 1) - 1;
        String method = element.getMethodName().isEmpty() ? "" : element.getMethodName() + " in ";
        CellPlace place = notebook.place(origin.cell, line);
        return method + "cell " + place.number() + " (" + place.id() + "), line " + line;
    }
}
