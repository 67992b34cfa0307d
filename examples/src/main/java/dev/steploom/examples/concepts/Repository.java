package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Jobs;
import dev.steploom.Op0;

/** Including a job in a repository: jobs that are found by name, and checked together. */
public final class Repository {
    static final Op0<String> DO_IT = op("do_it", () -> "all done");

    /** Does it all. */
    public static final Job<String> DO_IT_ALL = job("do_it_all", () -> DO_IT.call());

    /** Has the one job. */
    public static final Jobs MY_REPO = Jobs.builder().jobs(DO_IT_ALL).build();

    private Repository() {}
}
