package dev.steploom.examples.hackernews.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** How a {@link LocalServer} answers a request, well or badly. */
@FunctionalInterface
public interface Reply {
    /**
     * Answers.
     *
     * @param exchange the request, closed by whoever calls
     * @throws IOException if the one who asked is gone
     */
    void send(HttpExchange exchange) throws IOException;

    /**
     * Answers well.
     *
     * @param body the whole body
     * @return status 200
     */
    static Reply ok(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /**
     * Answers with a status and no body.
     *
     * @param status such as 503
     * @return that status
     */
    static Reply status(int status) {
        return status(status, Map.of());
    }

    /**
     * Answers with a status, headers and no body.
     *
     * @param status such as 429
     * @param headers such as Retry-After
     * @return that status
     */
    static Reply status(int status, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /**
     * Hangs up in the middle of a body.
     *
     * @param body what should have been sent
     * @return status 200, and half of the body
     */
    static Reply truncated(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /**
     * Keeps whoever asks waiting.
     *
     * @param go what has to happen first
     * @param then the answer after that
     * @return the answer, late
     */
    static Reply after(CountDownLatch go, Reply then) {
        return exchange -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            then.send(exchange);
        };
    }
}
