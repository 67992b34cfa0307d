package dev.steploom.reconstruct;

import dev.steploom.definition.JobDefinition;

/**
 * A job that another process can make again: a pointer to it that can be written as JSON. Immutable; two are equal if they
 * point to the same.
 */
public sealed interface ReconstructableJob permits JobOnDemand {
    /**
     * Makes the job: reads the field, or calls the method with new copies of the arguments.
     *
     * @return the job; equal in behaviour each time, unless the user's method decides otherwise
     * @throws ReconstructionException if the user's code throws, or gives no job
     */
    JobDefinition reconstruct();

    /**
     * Returns the job, which is made when it is first asked for.
     *
     * @return always the same
     * @throws ReconstructionException if the user's code throws, or gives no job
     */
    JobDefinition definition();

    /**
     * Writes the pointer down. The form has a version; later versions of Steploom read it.
     *
     * @return JSON of several lines
     */
    String toJson();

    /**
     * Reads a pointer that {@link #toJson} wrote, and finds the class and member that it names without running any of the
     * user's code. Classes come from the thread's context class loader. A pointer names code that is run when its job is
     * asked for, so read only those that you trust.
     *
     * @param json the text
     * @return the pointer
     * @throws ReconstructionException if the text is no pointer, or of an unknown version; if its class or member is not
     *     there or cannot give a job; if its arguments do not fit
     */
    static ReconstructableJob fromJson(String json) {
        return fromJson(json, JobClass.defaultLoader());
    }

    /**
     * Reads a pointer whose class comes from a loader.
     *
     * @param json the text
     * @param loader finds the class
     * @return the pointer
     * @throws ReconstructionException as from {@link #fromJson(String)}
     */
    static ReconstructableJob fromJson(String json, ClassLoader loader) {
        return PointerReader.read(json, loader);
    }
}
