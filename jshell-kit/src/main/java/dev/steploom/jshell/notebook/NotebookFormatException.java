package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file that is no notebook, is cut off, or is of a version that is not read. */
public final class NotebookFormatException extends NotebookException {
    /** What is the matter. */
    private final Reason reason;

    private final transient List<FormatProblem> problems;

    /** What kind of thing is the matter. */
    public enum Reason {
        /** There is no such file, or it cannot be read. */
        UNREADABLE,
        /** It is not what its name says. */
        NOT_A_NOTEBOOK,
        /** It ends too early. */
        TRUNCATED,
        /** It was written in an older version of the format than those read. */
        TOO_OLD,
        /** It was written in a newer version of the format than those read. */
        TOO_NEW,
        /** It is a notebook, but some places do not follow the format's rules. */
        INVALID
    }

    NotebookFormatException(String notebook, Reason reason, List<FormatProblem> problems, @Nullable Throwable cause) {
        super(notebook, text(notebook, problems), cause);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    static NotebookFormatException of(String notebook, Reason reason, String problem, @Nullable Throwable cause) {
        return new NotebookFormatException(notebook, reason, List.of(new FormatProblem("", 0, problem)), cause);
    }

    /**
     * Returns what kind of thing is the matter.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns all that is the matter.
     *
     * @return at least one problem
     */
    public List<FormatProblem> problems() {
        return problems;
    }

    private static String text(String notebook, List<FormatProblem> problems) {
        return problems.size() == 1
                ? notebook + ": " + problems.get(0)
                : notebook + " has " + problems.size() + " problems:\n"
                        + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }
}
