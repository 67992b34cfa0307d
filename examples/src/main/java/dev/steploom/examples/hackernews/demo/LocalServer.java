package dev.steploom.examples.hackernews.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server on a free port of this machine, which nobody else can reach. */
public final class LocalServer implements AutoCloseable {
    static {
        // Else every answer waits 40 ms: its body for the acknowledgement of its headers. Read when the server's class
        // loads.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server.
     *
     * @param replies the answer to a path, such as {@code /item/8863.json}; asked by several threads
     * @return the server, to be closed
     * @throws IOException if it cannot be started
     */
    public static LocalServer start(Function<String, Reply> replies) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "local-server");
            thread.setDaemon(true);
            return thread;
        });
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, replies));
        server.setExecutor(threads);
        server.start();
        return new LocalServer(server, threads);
    }

    private static void answer(HttpExchange exchange, Function<String, Reply> replies) throws IOException {
        try (exchange) {
            replies.apply(exchange.getRequestURI().getPath()).send(exchange);
        }
    }

    /**
     * Returns where it listens.
     *
     * @return what stands before a path
     */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Stops at once, whoever still waits for an answer. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
