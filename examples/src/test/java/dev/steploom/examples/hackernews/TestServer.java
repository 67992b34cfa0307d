package dev.steploom.examples.hackernews;

import dev.steploom.examples.hackernews.demo.LocalServer;
import dev.steploom.examples.hackernews.demo.Reply;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hacker News for tests: each path gives the replies it was given, one after the other, and the last one again and again. */
public final class TestServer implements AutoCloseable {
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final LocalServer server;

    public TestServer() throws IOException {
        this.server = LocalServer.start(this::reply);
    }

    private Reply reply(String path) {
        asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        Deque<Reply> left = replies.get(path);
        if (left == null) {
            return Reply.ok("null");
        }
        synchronized (left) {
            return left.size() > 1 ? left.remove() : left.element();
        }
    }

    /** Says what the item's path replies, from the first request on. */
    public TestServer item(long id, Reply... inTurn) {
        replies.put("/item/" + id + ".json", new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public TestServer newest(Reply... inTurn) {
        replies.put("/maxitem.json", new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public int timesAsked(long id) {
        AtomicInteger times = asked.get("/item/" + id + ".json");
        return times == null ? 0 : times.get();
    }

    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
