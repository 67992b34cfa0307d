package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;

import dev.steploom.Job;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.RunConfig;

/** Config mapping: the job takes a few values of its own, and they become config for all that is in it. */
public final class SimplifiedConfig {
    /** What the job takes. */
    record Simplified(String simplifiedParam) {}

    static final ConfigMapping SIMPLIFIED_CONFIG = ConfigMapping.of(
            Simplified.class,
            given -> RunConfig.builder()
                    .op("do_something", new DoSomething.Config(given.simplifiedParam()))
                    .build()
                    .values());

    /** Logs what it is given. */
    public static final Job<Void> DO_IT_ALL_WITH_SIMPLIFIED_CONFIG = job(
            "do_it_all_with_simplified_config",
            () -> {
                DoSomething.DO_SOMETHING.call();
            },
            job -> job.config(SIMPLIFIED_CONFIG));

    private SimplifiedConfig() {}
}
