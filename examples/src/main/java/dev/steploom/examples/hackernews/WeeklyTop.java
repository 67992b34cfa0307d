package dev.steploom.examples.hackernews;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op3;
import dev.steploom.Out;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.Commenter;
import dev.steploom.examples.hackernews.store.WeekCounts;
import dev.steploom.examples.report.ReportSink;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.time.DayOfWeek;
import java.util.List;

/** The job of one week, from Monday on: what its hours left in the store becomes a top list. */
public final class WeeklyTop {
    /** Where the page goes. */
    public static final ResourceKey<ReportSink> REPORTS = resource("reports", ReportSink.class);

    /** A week has a list as soon as it has begun. */
    public static final TimeWindowPartitionsDefinition WEEKS = TimeWindowPartitionsDefinition.weekly(
            "2006-10-09", weeks -> weeks.dayOffset(DayOfWeek.MONDAY.getValue()).endOffset(1));

    static final Op0<WeekCounts> COUNT_WEEK = op(WeekOps::countWeek).requires(HourlyItems.STORE);
    static final Op0<List<Story>> RANK_STORIES = op(WeekOps::rankStories).requires(HourlyItems.STORE);
    static final Op0<List<Commenter>> RANK_COMMENTERS =
            op(WeekOps::rankCommenters).requires(HourlyItems.STORE);
    static final Op3<WeekCounts, List<Story>, List<Commenter>, String> WRITE_TOP_LIST =
            op(WeekOps::writeTopList).requires(REPORTS);

    /**
     * What the job answers.
     *
     * @param counts what is there of the week
     * @param stories those with the most points
     * @param commenters those with the most comments
     * @param page where the page lies
     */
    public record Week(
            Out<WeekCounts> counts, Out<List<Story>> stories, Out<List<Commenter>> commenters, Out<String> page) {}

    static final Graph0<Week> WEEKLY_TOP = graph("weekly_top", () -> {
        Out<WeekCounts> counts = COUNT_WEEK.call();
        Out<List<Story>> stories = RANK_STORIES.call();
        Out<List<Commenter>> commenters = RANK_COMMENTERS.call();
        return new Week(counts, stories, commenters, WRITE_TOP_LIST.call(counts, stories, commenters));
    });

    private WeeklyTop() {}

    /**
     * Makes the job.
     *
     * @param store an {@link dev.steploom.examples.hackernews.store.ItemStore} with the hours of the week
     * @param reports where the page goes
     * @return a job with a partition for each week
     */
    public static Job<Week> job(ResourceDefinition store, ReportSink reports) {
        return WEEKLY_TOP.toJob(
                "weekly_top",
                job -> job.description("The top stories and commenters of a week of Hacker News")
                        .partitions(WEEKS)
                        .resource(HourlyItems.STORE, store)
                        .resource(REPORTS, reports));
    }
}
