package dev.steploom.examples.hackernews;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;
import dev.steploom.examples.hackernews.HourlyItems.Hour;
import dev.steploom.examples.hackernews.api.ApiException;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import dev.steploom.examples.hackernews.api.HttpApi;
import dev.steploom.examples.hackernews.api.TestClock;
import dev.steploom.examples.hackernews.data.Reason;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.demo.Reply;
import dev.steploom.examples.hackernews.store.HourCounts;
import dev.steploom.examples.hackernews.store.SqliteStore;
import dev.steploom.examples.hackernews.store.WeekCounts;
import dev.steploom.partition.TimeWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** The job of an hour over HTTP into SQLite, with everything that a service may do wrong. */
@Timeout(60)
class HourEndToEndTests {
    private static final String HOUR = "2024-01-01T01";
    private static final TimeWindow WINDOW = HourlyItems.HOURS.timeWindow(HOUR);
    private static final String SOUND = Items.comment(7, "01:40:00", "fran", 2);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final CountDownLatch tooLate = new CountDownLatch(1);
    private TestServer server;
    private Job<Hour> job;

    @BeforeEach
    void itemsOfTwoHours() throws IOException {
        server = new TestServer()
                .newest(Reply.ok("9"))
                .item(1, Reply.ok(Items.comment(1, "00:59:00", "ada", 1)))
                .item(2, Reply.ok(Items.story(2, "01:00:00", "ada", "A tiny compiler", 90)))
                .item(3, Reply.ok(Items.comment(3, "01:10:00", "brian", 2)))
                .item(5, Reply.ok(Items.comment(5, "01:20:00", "chen", 3)))
                .item(6, Reply.ok(Items.comment(6, "01:30:00", "dana", 3)))
                .item(7, Reply.ok(SOUND))
                .item(8, Reply.ok(Items.comment(8, "02:00:00", "grace", 7)))
                .item(9, Reply.ok(Items.comment(9, "02:10:00", "hana", 7)));
        job = HourlyItems.job(
                HttpApi.definition(clock)
                        .configured(Map.of("baseUrl", server.url(), "requestTimeout", "30s", "maxAttempts", 3)),
                SqliteStore.definition().configured(Map.of("file", database().toString())));
    }

    @AfterEach
    void stop() {
        tooLate.countDown();
        server.close();
    }

    private Path database() {
        return folder.resolve("items.db");
    }

    private ExecuteInProcessResult<Hour> run() {
        return job.execute(o -> o.partitionKey(HOUR)
                .runConfig(Map.of("ops", Map.of("share_out", Map.of("config", Map.of("items", 2))))));
    }

    private WeekCounts kept() throws Exception {
        try (SqliteStore store = SqliteStore.open(database())) {
            return store.count(WINDOW);
        }
    }

    @Test
    void aSoundHourIsKept() throws Exception {
        var result = run();

        assertThat(result).succeeded();
        assertThat(result.output(Hour::counts)).isEqualTo(new HourCounts(1, 4, 1));
        assertThat(kept()).isEqualTo(new WeekCounts(1, 1, 4, 1));
    }

    @Test
    void anHourThatRunsTwiceIsThereOnce() throws Exception {
        run();
        run();

        assertThat(kept()).isEqualTo(new WeekCounts(1, 1, 4, 1));
    }

    @Test
    void whatPassesIsAskedAgain() throws Exception {
        server.item(3, Reply.status(429, Map.of("Retry-After", "5")), Reply.ok(Items.comment(3, "01:10:00", "b", 2)));
        server.item(5, Reply.status(500), Reply.status(502), Reply.ok(Items.comment(5, "01:20:00", "chen", 3)));
        server.item(7, Reply.truncated(SOUND), Reply.ok("{\"by\":"), Reply.ok(SOUND));

        var result = run();

        assertThat(result)
                .succeeded()
                .hasLogged(Level.INFO, "/item/3.json: HTTP 429; attempt 2 of 3 in 5 s, as the service asks")
                .hasLogged(Level.INFO, "/item/5.json: HTTP 502; attempt 3 of 3 in 1500 ms")
                .hasLogged(Level.INFO, "/item/7.json: a body that is no JSON ({\"by\":); attempt 3 of 3 in 1500 ms");
        assertThat(kept()).isEqualTo(new WeekCounts(1, 1, 4, 1));
    }

    @Test
    void badItemsAreLeftOutAndTheRestIsKept() throws Exception {
        server.item(3, Reply.truncated(SOUND));
        server.item(5, Reply.ok("{'by': 'chen'}"));
        server.item(6, Reply.ok("{\"id\":6,\"type\":\"comment\",\"time\":" + Items.seconds("01:30:00") + "}"));
        server.item(7, Reply.ok("{\"id\":7,\"type\":\"sonnet\",\"time\":" + Items.seconds("01:40:00") + "}"));

        var result = run();

        assertThat(result).succeeded();
        assertThat(result.output(Hour::rejects))
                .containsExactly(
                        new Reject(3, Reason.BROKEN_BODY, gaveUp(3, "a body that is cut short")),
                        new Reject(4, Reason.NO_ITEM, "null"),
                        new Reject(5, Reason.BROKEN_BODY, gaveUp(5, "a body that is no JSON ({'by': 'chen'})")),
                        new Reject(6, Reason.MISSING_FIELD, "by"),
                        new Reject(7, Reason.UNKNOWN_TYPE, "type is sonnet"));
        assertThat(kept()).isEqualTo(new WeekCounts(1, 1, 0, 5));
    }

    private String gaveUp(long id, String what) {
        return "gave up " + server.url() + "/item/" + id + ".json after 3 attempts: " + what + " (3 times)";
    }

    @Test
    void aServiceThatStaysAwayFailsTheHourAndNothingIsWritten() throws Exception {
        server.item(4, Reply.status(503));

        var result = run();

        assertThat(result)
                .failedWith(
                        ApiException.class,
                        "gave up " + server.url()
                                + "/item/4.json after 3 attempts: HTTP 503 (3 times). The service may be "
                                + "down or the network gone: run again later, or raise maxAttempts.")
                .hasFailedSteps("fetch_items[4]")
                .didNotRun("sort_items", "keep_hour");
        assertThat(kept()).isEqualTo(new WeekCounts(0, 0, 0, 0));
    }

    @Test
    void aFailedHourGoesOnWhereItFailed() throws Exception {
        server.item(4, Reply.status(503)); // No item that the search for the ids looks at.
        var failed = run();
        server.item(4, Reply.ok("null"));
        int before = server.timesAsked(3);

        var resumed = job.reexecute(failed);

        assertThat(resumed).succeeded().ranExactly("fetch_items[4]", "sort_items", "keep_hour");
        assertThat(server.timesAsked(3)).isEqualTo(before);
        assertThat(kept()).isEqualTo(new WeekCounts(1, 1, 4, 1));
    }

    @Test
    void anAnswerThatDoesNotComeFailsTheHour() throws Exception {
        server.newest(Reply.after(tooLate, Reply.ok("9")));
        Job<Hour> hasty = HourlyItems.job(
                HttpApi.definition(clock)
                        .configured(Map.of("baseUrl", server.url(), "requestTimeout", "5ms", "maxAttempts", 2)),
                SqliteStore.definition().configured(Map.of("file", database().toString())));

        var result = hasty.execute(o -> o.partitionKey(HOUR));

        assertThat(result)
                .failedWith(
                        ApiException.class,
                        "gave up " + server.url()
                                + "/maxitem.json after 2 attempts: no whole answer within 5 ms (2 times). "
                                + "The service may be down or the network gone: run again later, or raise maxAttempts.");
    }

    @Test
    void theClientIsClosedWithTheRun() {
        AtomicReference<HackerNewsApi> seen = new AtomicReference<>();
        Op0<Void> remember = op("remember", (OpContext context) -> seen.set(context.resource(HourlyItems.API)))
                .requires(HourlyItems.API);

        job(
                        "remembering",
                        () -> {
                            remember.call();
                        },
                        j -> j.resource(HourlyItems.API, HttpApi.definition(clock)))
                .executeInProcess();

        assertThatThrownBy(() -> seen.get().item(1))
                .hasMessage("The client of Hacker News is closed: the run that it was made for has ended.");
    }
}
