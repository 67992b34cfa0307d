package dev.steploom.carry;

/**
 * A value that cannot leave its session.
 *
 * @param name what holds it, such as {@code variable connection}
 * @param type the class of the value
 * @param message why it cannot be carried
 * @param suggestion what to do about it: a sentence
 */
public record CarryProblem(String name, String type, String message, String suggestion) {
    /**
     * Returns the problem as a user reads it.
     *
     * @return where, what, and what to do
     */
    @Override
    public String toString() {
        return name + " " + message + " (" + type + "). " + suggestion;
    }
}
