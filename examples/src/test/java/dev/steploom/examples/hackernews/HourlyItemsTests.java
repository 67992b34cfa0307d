package dev.steploom.examples.hackernews;

import static dev.steploom.examples.hackernews.HourlyItems.FETCH_ITEMS;
import static dev.steploom.examples.hackernews.HourlyItems.FIND_IDS;
import static dev.steploom.junit.ExecutorKind.IN_PROCESS;
import static dev.steploom.junit.ExecutorKind.THREADS;
import static dev.steploom.junit.ExecutorKind.VIRTUAL_THREADS;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import dev.steploom.Job;
import dev.steploom.examples.hackernews.HourlyItems.Hour;
import dev.steploom.examples.hackernews.api.HttpApi;
import dev.steploom.examples.hackernews.data.FetchedItems;
import dev.steploom.examples.hackernews.data.IdRange;
import dev.steploom.examples.hackernews.data.RawItem;
import dev.steploom.examples.hackernews.data.Reason;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.store.HourCounts;
import dev.steploom.examples.hackernews.store.ItemStore;
import dev.steploom.examples.hackernews.store.SqliteStore;
import dev.steploom.execution.RunClock;
import dev.steploom.junit.BindResource;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;
import dev.steploom.junit.OpTester;
import dev.steploom.junit.OutputOf;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** The job of an hour in tests to copy from: a mock for what it talks to, a fan-out, and one op alone. */
class HourlyItemsTests {
    static final Job<Hour> JOB = HourlyItems.job(HttpApi.definition(RunClock.system()), SqliteStore.definition());

    @BindResource("hacker_news")
    final FakeApi api = new FakeApi();

    @MockResource
    ItemStore store;

    @BeforeEach
    void anHourFromOneToTwo() {
        api.with(1, Items.comment(1, "00:59:00", "ada", 1))
                .with(2, Items.story(2, "01:00:00", "ada", "A tiny compiler", 90))
                .with(3, Items.comment(3, "01:10:00", "brian", 2))
                .with(5, Items.comment(5, "01:20:00", "chen", 3))
                .with(6, "{\"id\":6,\"type\":\"sonnet\",\"time\":" + Items.seconds("01:30:00") + "}")
                .with(7, Items.story(7, "02:00:00", "dana", "Old maps", 5));
    }

    @JobTest(
            partitionKey = "2024-01-01T01",
            executors = {IN_PROCESS, THREADS, VIRTUAL_THREADS})
    void anHourIsCountedAndKept(@OutputOf("keep_hour") HourCounts counts) throws SQLException {
        assertThat(counts).isEqualTo(new HourCounts(1, 2, 2));
        verify(store).replaceHour(eq("2024-01-01T01"), eq(HourlyItems.HOURS.timeWindow("2024-01-01T01")), any());
    }

    @JobTest(partitionKey = "2024-01-01T01")
    void whatIsLeftOutIsReportedWithItsReason(JobRun<Hour> run) {
        var result = run.execute();

        assertThat(result)
                .succeeded()
                .hasMaterialized("hacker_news_items")
                .hasLogged(Level.INFO, "item 4 is left out: no item: null")
                .hasLogged(Level.INFO, "item 6 is left out: unknown type: type is sonnet");
        assertThat(result.output(Hour::rejects)).extracting(Reject::id).containsExactly(4L, 6L);
    }

    @JobTest(partitionKey = "2024-01-01T01", runConfig = "ops: {share_out: {config: {items: 2}}}")
    void itemsAreFetchedByAStepForEachPortion(JobRun<Hour> run) {
        assertThat(run.execute()).succeeded().ran("fetch_items[2]", "fetch_items[4]", "fetch_items[6]");
    }

    @JobTest(partitionKey = "2024-01-01T09")
    void anHourWithoutItemsIsKeptAsSuch(@OutputOf("keep_hour") HourCounts counts) {
        assertThat(counts).isEqualTo(new HourCounts(0, 0, 0));
    }

    @JobTest(partitionKey = "2024-01-01T01")
    void aStoreThatFailsFailsTheHour(JobRun<Hour> run) throws SQLException {
        doThrow(new SQLException("disk I/O error")).when(store).replaceHour(any(), any(), any());

        assertThat(run.execute())
                .failedWith(SQLException.class, "disk I/O error")
                .hasFailedSteps("keep_hour");
    }

    @Test
    void anItemWhoseBodyStaysBrokenIsLeftOut() {
        api.broken.add(3L);

        FetchedItems fetched = OpTester.of(FETCH_ITEMS)
                .inputs(new IdRange(2, 5))
                .with(HourlyItems.API, api)
                .run()
                .output();

        assertThat(fetched.items()).extracting(RawItem::id).containsExactly(2L, 4L);
        assertThat(fetched.rejects()).containsExactly(new Reject(3, Reason.BROKEN_BODY, "gave up item 3"));
    }

    @Test
    void theIdsAreThoseOfTheHourOfThePartition() {
        IdRange ids = OpTester.of(FIND_IDS)
                .with(HourlyItems.API, api)
                .partitions(HourlyItems.HOURS)
                .partitionKey("2024-01-01T01")
                .run()
                .output();

        assertThat(ids).isEqualTo(new IdRange(2, 7));
    }
}
