package dev.steploom.examples.hackernews.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.execution.RunClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request once, and says what came of it. */
final class Exchange {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int MOST_SHOWN = 40;

    private final HttpClient client;
    private final Duration timeout;
    private final RunClock clock;

    Exchange(HttpClient client, Duration timeout, RunClock clock) {
        this.client = client;
        this.timeout = timeout;
        this.clock = clock;
    }

    Outcome get(URI uri) throws InterruptedException {
        AtomicBoolean answered = new AtomicBoolean();
        BodyHandler<byte[]> body = head -> {
            answered.set(true);
            return BodySubscribers.ofByteArray();
        };
        // A request's own time-out ends with the headers of the answer; this one holds for the body too.
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(HttpRequest.newBuilder(uri).build(), body);
        try {
            return judge(sent.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Outcome.Unavailable("no whole answer within " + inWords(timeout), null);
        } catch (ExecutionException e) {
            return failed(uri, e.getCause(), answered.get());
        } finally {
            sent.cancel(true);
        }
    }

    private Outcome judge(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return whole(new String(response.body(), UTF_8));
        }
        String what = "HTTP " + status;
        boolean passing = status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
        return passing
                ? new Outcome.Unavailable(what, RetryAfter.in(response.headers(), clock.now()))
                : new Outcome.Refused(what);
    }

    private static Outcome whole(String json) {
        try {
            boolean nothing = JSON.readTree(json).isMissingNode();
            return nothing ? new Outcome.Broken("an empty body") : new Outcome.Whole(json);
        } catch (JacksonException e) {
            String start = json.length() <= MOST_SHOWN ? json : json.substring(0, MOST_SHOWN) + "…";
            return new Outcome.Broken("a body that is no JSON (" + start + ")");
        }
    }

    private static Outcome failed(URI uri, @Nullable Throwable thrown, boolean answered) {
        if (thrown instanceof HttpTimeoutException) {
            return new Outcome.Unavailable("no connection in time", null);
        }
        if (thrown instanceof IOException && answered) {
            return new Outcome.Broken("a body that is cut short");
        }
        if (hasCause(thrown, UnresolvedAddressException.class)) {
            return new Outcome.Unavailable("host " + uri.getHost() + " is not known here", null);
        }
        if (thrown instanceof IOException) {
            String message = thrown.getMessage();
            return new Outcome.Unavailable(
                    "no connection (" + (message == null ? thrown.getClass().getSimpleName() : message) + ")", null);
        }
        throw new IllegalStateException("GET " + uri + " went wrong in a way that nobody expects.", thrown);
    }

    private static boolean hasCause(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    static String inWords(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
