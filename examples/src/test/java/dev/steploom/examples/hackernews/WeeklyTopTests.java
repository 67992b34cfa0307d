package dev.steploom.examples.hackernews;

import static dev.steploom.examples.hackernews.WeeklyTop.RANK_STORIES;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.Mockito.when;

import dev.steploom.Job;
import dev.steploom.examples.hackernews.WeeklyTop.Week;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.Commenter;
import dev.steploom.examples.hackernews.store.ItemStore;
import dev.steploom.examples.hackernews.store.SqliteStore;
import dev.steploom.examples.hackernews.store.WeekCounts;
import dev.steploom.examples.report.ReportMemory;
import dev.steploom.junit.BindResource;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;
import dev.steploom.junit.OpTester;
import dev.steploom.partition.TimeWindow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class WeeklyTopTests {
    private static final TimeWindow WEEK = WeeklyTop.WEEKS.timeWindow("2024-01-01");
    private static final Story STORY =
            new Story(7, "ada", Instant.parse("2024-01-02T03:04:05Z"), "<b>Bees</b> & \"caches\"", null, 1234, 56);

    static final Job<Week> JOB = WeeklyTop.job(SqliteStore.definition(), new ReportMemory());

    @MockResource
    ItemStore store;

    @BindResource("reports")
    final ReportMemory reports = new ReportMemory();

    private void storeHas(WeekCounts counts) throws SQLException {
        when(store.count(WEEK)).thenReturn(counts);
        when(store.topStories(WEEK, 10)).thenReturn(List.of(STORY));
        when(store.topCommenters(WEEK, 10)).thenReturn(List.of(new Commenter("brian", 12, 9)));
    }

    @JobTest(partitionKey = "2024-01-01")
    void aWeekBecomesAPage(JobRun<Week> run) throws SQLException {
        storeHas(new WeekCounts(168, 2000, 8000, 70));

        var result = run.execute();

        assertThat(result).succeeded().hasMaterialized("hacker_news_top");
        assertThat(result.output(Week::page)).isEqualTo("memory:week-2024-01-01.html");
        assertThat(reports.files().get("week-2024-01-01.html"))
                .contains("<h1>The week from 1 January 2024</h1>", "<dt>of 168 hours</dt><dd>168</dd>")
                .contains("<a href=\"https://news.ycombinator.com/item?id=7\">&lt;b&gt;Bees&lt;/b&gt; &amp; "
                        + "&quot;caches&quot;</a>, by ada, 56 comments")
                .contains("in answer to 9 stories and comments")
                .doesNotContain("<b>Bees");
    }

    @JobTest(partitionKey = "2024-01-01")
    void aWeekThatLacksHoursSaysSo(JobRun<Week> run) throws SQLException {
        storeHas(new WeekCounts(24, 200, 800, 7));

        var checks = run.execute().expectations();

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.label()).isEqualTo("every_hour_is_there");
            assertThat(check.success()).isFalse();
        });
    }

    @Test
    void aListHasAsManyPlacesAsItsConfigSays() throws SQLException {
        ItemStore three = Mockito.mock();
        when(three.topStories(WEEK, 3)).thenReturn(List.of(STORY));

        List<Story> stories = OpTester.of(RANK_STORIES)
                .config(new WeekOps.Places(3))
                .with(HourlyItems.STORE, three)
                .partitions(WeeklyTop.WEEKS)
                .partitionKey("2024-01-01")
                .run()
                .output();

        assertThat(stories).containsExactly(STORY);
    }
}
