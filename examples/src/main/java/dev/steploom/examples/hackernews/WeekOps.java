package dev.steploom.examples.hackernews;

import dev.steploom.Op;
import dev.steploom.config.Default;
import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.ExpectationResult;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.report.TopPage;
import dev.steploom.examples.hackernews.store.Commenter;
import dev.steploom.examples.hackernews.store.WeekCounts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The ops of a week; all they know is in the store. */
final class WeekOps {
    private WeekOps() {}

    /**
     * How long a list is.
     *
     * @param places how many places it has
     */
    record Places(@Default("10") int places) {}

    static WeekCounts countWeek(OpContext context) throws SQLException {
        WeekCounts counts = context.resource(HourlyItems.STORE).count(context.partitionTimeWindow());
        long hours = context.partitionTimeWindow().duration().toHours();
        context.expect(ExpectationResult.of(
                counts.hours() == hours,
                "every_hour_is_there",
                Map.<String, Object>of("hours", counts.hours(), "expected", hours)));
        context.log().info("{} of {} hours", counts.hours(), hours);
        return counts;
    }

    @Op(config = Places.class)
    static List<Story> rankStories(OpContext context) throws SQLException {
        int places = context.config(Places.class).places();
        return context.resource(HourlyItems.STORE).topStories(context.partitionTimeWindow(), places);
    }

    @Op(config = Places.class)
    static List<Commenter> rankCommenters(OpContext context) throws SQLException {
        int places = context.config(Places.class).places();
        return context.resource(HourlyItems.STORE).topCommenters(context.partitionTimeWindow(), places);
    }

    static String writeTopList(OpContext context, WeekCounts counts, List<Story> stories, List<Commenter> commenters)
            throws IOException {
        String week = context.partitionKey();
        String page = TopPage.write(context.partitionTimeWindow(), counts, stories, commenters, context.jobName());
        String place = context.resource(WeeklyTop.REPORTS).write("week-" + week + ".html", page);
        context.materialize(AssetMaterialization.of("hacker_news_top")
                .withDescription("The top stories and commenters of a week")
                .withPartition(week)
                .withMetadata(Map.<String, Object>of("hours", counts.hours(), "place", place)));
        return place;
    }
}
