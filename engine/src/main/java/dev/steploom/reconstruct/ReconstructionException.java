package dev.steploom.reconstruct;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A job that no other process could make, or that this one cannot; carries all problems that were found. */
public final class ReconstructionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was to be reconstructed. */
    private final String subject;

    private final transient List<ReconstructionProblem> problems;

    /**
     * Reports problems.
     *
     * @param subject what was to be reconstructed, such as {@code com.acme.Jobs#doStuff}
     * @param problems at least one
     * @param cause what was thrown, if anything was
     */
    public ReconstructionException(String subject, List<ReconstructionProblem> problems, @Nullable Throwable cause) {
        super(text(subject, problems), cause);
        this.subject = subject;
        this.problems = List.copyOf(problems);
    }

    ReconstructionException(String subject, ReconstructionProblem problem) {
        this(subject, List.of(problem), null);
    }

    /**
     * Returns what was to be reconstructed.
     *
     * @return such as {@code com.acme.Jobs#doStuff}
     */
    public String subject() {
        return subject;
    }

    /**
     * Returns what is wrong.
     *
     * @return at least one problem
     */
    public List<ReconstructionProblem> problems() {
        return problems;
    }

    private static String text(String subject, List<ReconstructionProblem> problems) {
        String start = "Cannot reconstruct " + subject;
        if (problems.size() == 1) {
            return start + ": " + problems.get(0);
        }
        return start + ", " + problems.size() + " problems:\n"
                + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }
}
