package dev.steploom.examples.hackernews.api;

import dev.steploom.execution.RunClock;
import dev.steploom.resource.ResourceDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;

/** Hacker News over HTTP. Threads may share it. */
public final class HttpApi implements HackerNewsApi, AutoCloseable {
    private final ApiSettings settings;
    private final ExecutorService threads;
    private final HttpClient client;
    private final Attempts attempts;
    private volatile boolean closed;

    /**
     * Makes a client; connections are made when they are needed.
     *
     * @param settings where and how to ask
     * @param clock who waits waits on it
     * @param log told of every attempt that failed
     */
    public HttpApi(ApiSettings settings, RunClock clock, Logger log) {
        this.settings = settings;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "hacker-news");
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .executor(threads)
                .build();
        this.attempts = new Attempts(new Exchange(client, settings.requestTimeout(), clock), settings, clock, log);
    }

    /**
     * Defines the resource: made for each run of its config, {@link ApiSettings}, and closed when the run ends.
     *
     * @param clock who waits waits on it
     * @return its definition
     */
    public static ResourceDefinition definition(RunClock clock) {
        return ResourceDefinition.from(
                        context -> new HttpApi(context.config(ApiSettings.class), clock, context.log()), HttpApi::close)
                .withConfig(ApiSettings.class)
                .ofType(HttpApi.class)
                .describedAs("the public API of Hacker News");
    }

    @Override
    public long newestId() throws IOException, InterruptedException {
        String id = get("maxitem.json").strip();
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new ApiException("maxitem.json is " + id + ", where an id is expected. Look at baseUrl, "
                    + settings.baseUrl() + ".");
        }
        return Long.parseLong(id);
    }

    @Override
    public String item(long id) throws BrokenBodyException, ApiException, InterruptedException {
        return get("item/" + id + ".json");
    }

    private String get(String path) throws BrokenBodyException, ApiException, InterruptedException {
        if (closed) {
            throw new IllegalStateException(
                    "The client of Hacker News is closed: the run that it was made for has ended.");
        }
        return attempts.get(URI.create(settings.baseUrl() + "/" + path));
    }

    /** Lets go of threads and connections. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
        if (client
                instanceof AutoCloseable closeable) { // From JDK 21 on; before, it ends when nobody holds it any more.
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The client of Hacker News could not be closed.", e);
            }
        }
    }
}
