package dev.steploom.carry;

import java.util.List;
import java.util.stream.Collectors;

/** A job that cannot leave its session, or an export that cannot be used; carries all problems that were found. */
public final class CarryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CarryProblem> problems;

    CarryException(String job, List<CarryProblem> problems) {
        super("Job '" + job + "' cannot leave this session"
                + (problems.size() == 1
                        ? ": " + problems.get(0)
                        : ", " + problems.size() + " problems:\n"
                                + problems.stream()
                                        .map(problem -> "  - " + problem)
                                        .collect(Collectors.joining("\n"))));
        this.problems = List.copyOf(problems);
    }

    CarryException(String message) {
        super(message);
        this.problems = List.of();
    }

    CarryException(String message, Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    /**
     * Returns the values that cannot be carried.
     *
     * @return none if it is the export that cannot be used
     */
    public List<CarryProblem> problems() {
        return problems;
    }
}
