package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.OpContext;
import dev.steploom.partition.PartitionedConfig;
import java.time.LocalDate;
import java.util.Map;

/** Partitioned jobs: a run is configured by choosing a partition, here a day. */
public final class PartitionedJob {
    /** The config of {@code process_data_for_date}. */
    record Day(LocalDate date) {}

    static final PartitionedConfig MY_PARTITIONED_CONFIG = PartitionedConfig.daily(
                    "2020-01-01",
                    options -> {},
                    window -> RunConfig.builder()
                            .op("process_data_for_date", new Day(window.start().toLocalDate()))
                            .build()
                            .values())
            .withWindowTags(
                    window -> Map.of("weekday", window.start().getDayOfWeek().name()));

    static final Op0<String> PROCESS_DATA_FOR_DATE = op(PartitionedJob::processDataForDate);

    /** Answers what was done for the day. */
    public static final Job<String> DO_STUFF_PARTITIONED =
            job("do_stuff_partitioned", () -> PROCESS_DATA_FOR_DATE.call(), job -> job.config(MY_PARTITIONED_CONFIG));

    private PartitionedJob() {}

    @Op(config = Day.class)
    static String processDataForDate(OpContext context) {
        return "processed data for " + context.config(Day.class).date();
    }
}
