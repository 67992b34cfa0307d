package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;
import dev.steploom.partition.DynamicPartitionsDefinition;

/** Dynamic partitions: which ones there are stands in a store, such as an instance's, and may change at any time. */
public final class GrowingPartitions {
    static final DynamicPartitionsDefinition CUSTOMERS = DynamicPartitionsDefinition.named("customers");

    static final Op0<String> BILL = op(GrowingPartitions::bill);

    /** Answers whose bill it was. */
    public static final Job<String> BILLING = job("billing", () -> BILL.call(), job -> job.partitions(CUSTOMERS));

    private GrowingPartitions() {}

    static String bill(OpContext context) {
        return "bill of " + context.partitionKey();
    }
}
