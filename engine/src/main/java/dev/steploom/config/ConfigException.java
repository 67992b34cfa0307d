package dev.steploom.config;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Config that does not fit: carries all problems at once, each with its path and what to do about it. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose config it is. */
    private final String subject;

    private final transient List<ConfigProblem> problems;

    /**
     * Reports problems.
     *
     * @param subject whose config it is, such as {@code the run config of job 'report'}
     * @param problems at least one
     * @param cause what was thrown, if anything was
     */
    public ConfigException(String subject, List<ConfigProblem> problems, @Nullable Throwable cause) {
        super(text(subject, problems), cause);
        this.subject = subject;
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns whose config it is. Paths begin there.
     *
     * @return such as {@code the run config of job 'report'}
     */
    public String subject() {
        return subject;
    }

    /**
     * Returns what is wrong; at most the first thousand problems.
     *
     * @return at least one problem
     */
    public List<ConfigProblem> problems() {
        return problems;
    }

    private static String text(String subject, List<ConfigProblem> problems) {
        String start = Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
        if (problems.size() == 1) {
            return start + " does not fit: " + problems.get(0);
        }
        return start + " has " + problems.size() + " problems:\n"
                + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }
}
