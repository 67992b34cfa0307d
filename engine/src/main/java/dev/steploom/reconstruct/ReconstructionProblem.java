package dev.steploom.reconstruct;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a job cannot be reconstructed.
 *
 * @param reason what kind of thing
 * @param path where in the arguments or in the JSON, such as {@code args[1].rows[0]}; empty if it is elsewhere
 * @param message what is wrong, without the path and the suggestion
 * @param suggestion what to do about it: a sentence
 */
public record ReconstructionProblem(
        Reason reason,
        String path,
        String message,
        @Nullable String suggestion) {

    /** What kind of thing is wrong. */
    public enum Reason {
        /** A lambda, or an object: nothing that has a name in another process. */
        LAMBDA,
        /** A value that lives in one JVM only, such as a connection or a thread. */
        BOUND_TO_JVM,
        /** A member of a local, anonymous or inner class. */
        NESTED_SCOPE,
        /** Code of a JShell session. */
        SESSION,
        /** An instance member or a constructor. */
        INSTANCE_MEMBER,
        /** A member that the module of its class keeps to itself. */
        INACCESSIBLE,
        /** A method with parameters, and no arguments. */
        NEEDS_ARGUMENTS,
        /** Something that is no job, or null. */
        NOT_A_JOB,
        /** The user's code threw. */
        THREW,
        /** An argument that is not made of what JSON has. */
        NOT_JSON,
        /** Arguments that fit no method of that name. */
        ARGUMENTS_DO_NOT_FIT,
        /** Arguments that fit several methods equally well. */
        AMBIGUOUS,
        /** A class that is not there. */
        MISSING_CLASS,
        /** A field or method that is not there. */
        MISSING_MEMBER,
        /** A JSON form that this version does not know. */
        UNKNOWN_VERSION,
        /** A text that is no pointer to a job. */
        MALFORMED
    }

    static ReconstructionProblem of(Reason reason, String message, @Nullable String suggestion) {
        return new ReconstructionProblem(reason, "", message, suggestion);
    }

    /**
     * Returns the problem as a user reads it.
     *
     * @return where, what, and what to do
     */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + (suggestion == null ? "" : " " + suggestion);
    }
}
