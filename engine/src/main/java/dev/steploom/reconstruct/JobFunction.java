package dev.steploom.reconstruct;

import dev.steploom.definition.JobSource;
import java.io.Serializable;

/** A static method that makes a job, such as {@code Jobs::doStuff}; serialisable, so that its name can be read. */
@FunctionalInterface
public interface JobFunction extends Serializable {
    /**
     * Makes the job.
     *
     * @return a {@code Job} or a {@link dev.steploom.definition.JobDefinition}
     * @throws Exception whatever keeps the job from being made
     */
    JobSource make() throws Exception;
}
