package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Tags, run tags and metadata: what is said about a job, and what its runs say of themselves. */
public final class DescribedJob {
    static final Op0<Map<String, String>> TELL = op(DescribedJob::tell);

    /** Its runs have its tags. Values that are no texts become JSON. */
    public static final Job<Map<String, String>> TAGGED = job(
            "tagged",
            () -> TELL.call(),
            job -> job.tags(Map.<String, Object>of("team", "data", "owners", List.of("ada", "grace"))));

    /** Its runs have the run tags alone. */
    public static final Job<Map<String, String>> RUN_TAGGED = job(
            "run_tagged",
            () -> TELL.call(),
            job -> job.tags(Map.of("team", "data")).runTags(Map.of("cost", "low")));

    /** Says what one may want to know of it. */
    public static final Job<Map<String, String>> DESCRIBED = job(
            "described",
            () -> TELL.call(),
            job -> job.description("Answers the tags of its run")
                    .metadata(Map.<String, Object>of(
                            "runbook", URI.create("https://example.org/runbook"), "rows", 20_000)));

    private DescribedJob() {}

    static Map<String, String> tell(OpContext context) {
        return context.runTags();
    }
}
