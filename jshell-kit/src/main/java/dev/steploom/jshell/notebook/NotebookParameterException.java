package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.stream.Collectors;

/** Parameters that do not fit the notebook; thrown before any cell runs. */
public final class NotebookParameterException extends NotebookException {
    private final transient List<ParameterProblem> problems;

    NotebookParameterException(String notebook, List<ParameterProblem> problems) {
        super(notebook, text(notebook, problems), null);
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns all that is wrong with them.
     *
     * @return at least one problem
     */
    public List<ParameterProblem> problems() {
        return problems;
    }

    private static String text(String notebook, List<ParameterProblem> problems) {
        return problems.size() == 1
                ? notebook + ": " + problems.get(0).text()
                : "The parameters of " + notebook + " have " + problems.size() + " problems:\n"
                        + problems.stream()
                                .map(problem -> "  - " + problem.text())
                                .collect(Collectors.joining("\n"));
    }
}
