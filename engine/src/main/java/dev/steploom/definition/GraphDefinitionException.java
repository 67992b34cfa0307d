package dev.steploom.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ops, graphs or jobs that do not fit together; carries all problems that were found, each with its place. */
public final class GraphDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Reports several problems at once.
     *
     * @param problems at least one
     */
    public GraphDefinitionException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Reports one problem.
     *
     * @param message what is wrong and what to do about it
     * @param location the line of the user's code, if known
     */
    public GraphDefinitionException(String message, @Nullable SourceLocation location) {
        this(List.of(new Problem(message, location)));
    }

    /**
     * Returns what is wrong.
     *
     * @return at least one problem
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        if (problems.size() == 1) {
            return problems.get(0).toString();
        }
        return problems.size() + " problems:\n"
                + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }
}
