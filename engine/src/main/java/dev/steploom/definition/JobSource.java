package dev.steploom.definition;

/** What stands for one job: a {@link JobDefinition}, or a view of one that knows more, such as the types of its outputs. */
public interface JobSource {
    /**
     * Returns the job's name.
     *
     * @return its name
     */
    String name();

    /**
     * Returns the job.
     *
     * @return its definition, always the same
     */
    JobDefinition definition();
}
