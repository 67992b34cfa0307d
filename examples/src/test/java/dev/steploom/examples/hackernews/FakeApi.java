package dev.steploom.examples.hackernews;

import dev.steploom.examples.hackernews.api.ApiException;
import dev.steploom.examples.hackernews.api.BrokenBodyException;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hacker News in memory: items by id, null between them. */
final class FakeApi implements HackerNewsApi {
    final Map<Long, String> items = new TreeMap<>();
    final Set<Long> broken = new TreeSet<>();
    long newest;
    int asked;

    FakeApi with(long id, String json) {
        items.put(id, json);
        newest = Math.max(newest, id);
        return this;
    }

    @Override
    public synchronized long newestId() {
        return newest;
    }

    @Override
    public synchronized String item(long id) throws BrokenBodyException, ApiException {
        asked++;
        if (broken.contains(id)) {
            throw new BrokenBodyException("gave up item " + id);
        }
        return items.getOrDefault(id, "null");
    }
}
