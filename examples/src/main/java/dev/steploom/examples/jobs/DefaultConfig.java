package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;

import dev.steploom.Job;
import dev.steploom.config.RunConfig;

/** Hard-coded configuration: the job has its config with it, and whoever launches it may give another. */
public final class DefaultConfig {
    static final RunConfig DEFAULT_CONFIG = RunConfig.builder()
            .op("do_something", new DoSomething.Config("stuff"))
            .build();

    /** Logs {@code config_param: stuff}. */
    public static final Job<Void> DO_IT_ALL_WITH_DEFAULT_CONFIG = job(
            "do_it_all_with_default_config",
            () -> {
                DoSomething.DO_SOMETHING.call();
            },
            job -> job.config(DEFAULT_CONFIG));

    private DefaultConfig() {}
}
