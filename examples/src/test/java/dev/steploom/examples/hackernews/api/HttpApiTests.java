package dev.steploom.examples.hackernews.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steploom.examples.hackernews.TestServer;
import dev.steploom.examples.hackernews.demo.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server that answers badly. Waits are the test clock's, so nothing here takes time. */
@Timeout(30)
class HttpApiTests {
    private static final String STORY = "{\"id\": 7, \"type\": \"story\"}";

    private final TestClock clock = new TestClock();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private TestServer server;
    private HttpApi api;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        api = api(settings(server.url(), Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
        server.close();
    }

    private static ApiSettings settings(String url, Duration requestTimeout) {
        return new ApiSettings(
                url, Duration.ofSeconds(20), requestTimeout, 4, Duration.ofMillis(500), Duration.ofMinutes(1), 1e6);
    }

    private HttpApi api(ApiSettings settings) {
        Logger log = new LoggerContext().getLogger("test");
        log.setLevel(Level.DEBUG);
        logged.start();
        log.addAppender(logged);
        return new HttpApi(settings, clock, log);
    }

    private String url() {
        return server.url() + "/item/7.json";
    }

    @Test
    void anAnswerIsTakenAsItIs() throws Exception {
        server.item(7, Reply.ok(STORY));

        assertThat(api.item(7)).isEqualTo(STORY);
        assertThat(logged.list).isEmpty();
    }

    @Test
    void anItemThatIsNotThereIsNull() throws Exception {
        assertThat(api.item(7)).isEqualTo("null");
        assertThat(server.timesAsked(7)).isEqualTo(1);
    }

    @Nested
    class AsksAgain {
        @ParameterizedTest
        @ValueSource(ints = {408, 429, 500, 502, 503, 504})
        void onAPassingStatus(int status) throws Exception {
            server.item(7, Reply.status(status), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("/item/7.json: HTTP " + status + "; attempt 2 of 4 in 500 ms");
        }

        @Test
        void afterWaitsThatGrow() throws Exception {
            server.item(7, Reply.status(500), Reply.status(500), Reply.status(500), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
            assertThat(backOffs())
                    .containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500), Duration.ofMillis(3500));
        }

        @Test
        void whenTheServiceSaysSo() throws Exception {
            server.item(7, Reply.status(429, Map.of("Retry-After", "30")), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
            assertThat(backOffs()).containsExactly(Duration.ofSeconds(30));
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("/item/7.json: HTTP 429; attempt 2 of 4 in 30 s, as the service asks");
        }

        @Test
        void atTheDateThatTheServiceNames() throws Exception {
            server.item(7, Reply.status(503, Map.of("Retry-After", "Thu, 01 Feb 2024 12:00:40 GMT")), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
            assertThat(backOffs())
                    .singleElement()
                    .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(39), Duration.ofSeconds(40)));
        }

        @Test
        void whenABodyIsCutShort() throws Exception {
            server.item(7, Reply.truncated(STORY), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("/item/7.json: a body that is cut short; attempt 2 of 4 in 500 ms");
        }

        @Test
        void whenABodyIsNoJson() throws Exception {
            server.item(7, Reply.ok("{\"id\": 7,"), Reply.ok(""), Reply.ok("<html>"), Reply.ok(STORY));

            assertThat(api.item(7)).isEqualTo(STORY);
        }

        @Test
        void whenTheAnswerTakesTooLong() throws Exception {
            CountDownLatch never = new CountDownLatch(1);
            server.item(7, Reply.after(never, Reply.ok(STORY)));
            HttpApi hasty = api(settings(server.url(), Duration.ofMillis(1)));

            assertThatThrownBy(() -> hasty.item(7))
                    .isInstanceOf(ApiException.class)
                    .hasMessageStartingWith(
                            "gave up " + url() + " after 4 attempts: no whole answer within 1 ms (4 times). The ");
            hasty.close();
        }
    }

    @Nested
    class GivesUp {
        @Test
        void afterTheLastAttempt() {
            server.item(7, Reply.status(500), Reply.ok("{"), Reply.status(503));

            assertThatThrownBy(() -> api.item(7))
                    .isInstanceOf(ApiException.class)
                    .hasMessage("gave up " + url()
                            + " after 4 attempts: HTTP 500, a body that is no JSON ({), HTTP 503 (2 times). The service "
                            + "may be down or the network gone: run again later, or raise maxAttempts.");
            assertThat(server.timesAsked(7)).isEqualTo(4);
        }

        @Test
        void onAnItemWhoseBodyStaysBroken() {
            server.item(7, Reply.truncated(STORY));

            assertThatThrownBy(() -> api.item(7))
                    .isInstanceOf(BrokenBodyException.class)
                    .hasMessage("gave up " + url() + " after 4 attempts: a body that is cut short (4 times)");
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 401, 403, 404})
        void atOnceWhereAskingAgainIsNoUse(int status) {
            server.item(7, Reply.status(status), Reply.ok(STORY));

            assertThatThrownBy(() -> api.item(7))
                    .isInstanceOf(ApiException.class)
                    .hasMessage(
                            url() + " is refused: HTTP " + status + ". Asking again would not help; look at baseUrl.");
            assertThat(server.timesAsked(7)).isEqualTo(1);
        }

        @Test
        void whenTheServiceWantsMoreTimeThanThereIs() {
            server.item(7, Reply.status(429, Map.of("Retry-After", "3600")));

            assertThatThrownBy(() -> api.item(7))
                    .hasMessage(
                            "gave up " + url() + " after 1 attempt: HTTP 429. The service asks to wait 3600 s, longer "
                                    + "than longestWait, 60 s: run again later, or raise that.");
        }

        @Test
        void whereNobodyListens() throws Exception {
            int free;
            try (ServerSocket socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            HttpApi lonely = api(settings("http://127.0.0.1:" + free, Duration.ofSeconds(20)));

            assertThatThrownBy(lonely::newestId)
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("after 4 attempts: no connection (")
                    .hasMessageEndingWith(
                            "The service may be down or the network gone: run again later, or raise " + "maxAttempts.");
            lonely.close();
        }

        @Test
        void whenTheNewestIdIsNone() {
            server.newest(Reply.ok("{\"error\": \"gone\"}"));

            assertThatThrownBy(api::newestId)
                    .hasMessage("maxitem.json is {\"error\": \"gone\"}, where an id is expected. Look at baseUrl, "
                            + server.url() + ".");
        }
    }

    @Test
    void anInterruptEndsTheWait() {
        CountDownLatch never = new CountDownLatch(1);
        server.item(7, Reply.after(never, Reply.ok(STORY)));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> api.item(7)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aClosedClientSaysSo() throws Exception {
        api.close();

        assertThatThrownBy(() -> api.item(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The client of Hacker News is closed: the run that it was made for has ended.");
    }

    /** Waits for the limit of requests, here a microsecond, are not what is meant. */
    private java.util.List<Duration> backOffs() {
        return clock.waits().stream()
                .filter(wait -> wait.compareTo(Duration.ofMillis(1)) > 0)
                .toList();
    }
}
