package dev.steploom.carry;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A job that cannot leave its session, or an export that cannot be used; carries all problems that were found. */
public final class CarryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final String text;

    private final transient List<CarryProblem> problems;

    CarryException(String job, List<CarryProblem> problems) {
        this(text(job, problems), problems, null);
    }

    CarryException(String message) {
        this(message, List.of(), null);
    }

    CarryException(String message, Throwable cause) {
        this(message, List.of(), cause);
    }

    private CarryException(String text, List<CarryProblem> problems, @Nullable Throwable cause) {
        super(text, cause);
        this.text = text;
        this.problems = List.copyOf(problems);
    }

    private static String text(String job, List<CarryProblem> problems) {
        return "Job '" + job + "' cannot leave this session:\n"
                + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }

    /**
     * Returns what is wrong.
     *
     * @return the exception's message
     */
    public String text() {
        return text;
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
