package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

/**
 * Assertions about the error of what failed: a run, or one of its steps.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the type of what is asserted about
 */
public abstract class AbstractFailureAssert<SELF extends AbstractFailureAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractRunAssert<SELF, ACTUAL> {

    AbstractFailureAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** Asserts that an error is among those that it failed with, causes included. */
    abstract SELF failedWith(Errors wanted);

    /**
     * Asserts that the run or step failed with an error of a type; that may be what was thrown, or anything that caused it.
     *
     * <pre>{@code
     * assertThat(result).failedWith(IOException.class);                  // passes if an op threw one, or wrapped one
     * assertThat(result).step("load").failedWith(TimeoutException.class);   // fails
     * }</pre>
     *
     * @param type the error's class, or a superclass of it
     * @return this
     */
    public SELF failedWith(Class<? extends Throwable> type) {
        given(type, "type");
        return failedWith(Errors.ofType(type));
    }

    /**
     * Asserts that the run or step failed with an error; that may be what was thrown, or anything that caused it.
     *
     * <pre>{@code
     * assertThat(result).failedWith(new IOException("disk full"));   // passes if an op threw one with this message
     * assertThat(result).failedWith(new IOException("no route"));    // fails
     * }</pre>
     *
     * @param cause the error, or one of the same class with the same message
     * @return this
     */
    public SELF failedWith(Throwable cause) {
        given(cause, "cause");
        return failedWith(Errors.like(cause));
    }

    /**
     * Asserts that the run or step failed with an error that says something; that may be what was thrown, or anything that
     * caused it.
     *
     * <pre>{@code
     * assertThat(result).failedWith("disk full");   // passes if the message has these words in it
     * assertThat(result).failedWith("no route");    // fails
     * }</pre>
     *
     * @param message a part of the error's message
     * @return this
     */
    public SELF failedWith(String message) {
        given(message, "message");
        return failedWith(Errors.withMessage(message));
    }

    /**
     * Asserts that the run or step failed with an error of a type that says something.
     *
     * <pre>{@code
     * assertThat(result).failedWith(IOException.class, "disk full");        // passes
     * assertThat(result).failedWith(TimeoutException.class, "disk full");   // fails
     * }</pre>
     *
     * @param type the error's class, or a superclass of it
     * @param message a part of the error's message
     * @return this
     */
    public SELF failedWith(Class<? extends Throwable> type, String message) {
        given(type, "type");
        given(message, "message");
        return failedWith(Errors.of(type, message));
    }
}
