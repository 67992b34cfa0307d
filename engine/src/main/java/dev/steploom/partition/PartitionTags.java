package dev.steploom.partition;

/** The tags that tell a run's partition. */
public final class PartitionTags {
    /** The partition's key. */
    public static final String PARTITION = "steploom/partition";

    /** The set that the partition belongs to: the job's name and {@code _partition_set}. */
    public static final String PARTITION_SET = "steploom/partition_set";

    /** The first key of a run for several partitions. */
    public static final String RANGE_START = "steploom/partition_range_start";

    /** The last key of a run for several partitions. */
    public static final String RANGE_END = "steploom/partition_range_end";

    /** Before the name of a dimension of a {@link MultiPartitionsDefinition}: the key in that dimension. */
    public static final String DIMENSION_PREFIX = PARTITION + "/";

    private PartitionTags() {}

    /**
     * Returns the value of {@link #PARTITION_SET}.
     *
     * @param job the job's name
     * @return the name of its set
     */
    public static String setOf(String job) {
        return job + "_partition_set";
    }
}
