package dev.steploom.jshell.source;

import java.util.List;

/** Says why a session cannot become a class, all reasons at once. */
public final class ToJavaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    private final List<String> problems;

    /**
     * Makes the exception.
     *
     * @param problems what is wrong and what to do, each in a sentence
     */
    public ToJavaException(List<String> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    private static String text(List<String> problems) {
        return problems.size() == 1
                ? "toJava: " + problems.get(0)
                : "toJava: " + problems.size() + " problems:\n  - " + String.join("\n  - ", problems);
    }

    /**
     * Returns what is wrong.
     *
     * @return each problem with what to do
     */
    public List<String> problems() {
        return problems;
    }
}
