package dev.steploom.examples.hackernews.demo;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as Hacker News does, with items that are made up; some paths answer badly when they are asked first. */
public final class DemoService implements Function<String, Reply> {
    private static final Pattern ITEM = Pattern.compile("/item/(\\d{1,18})\\.json");
    private static final int BUSY_EVERY = 500;
    private static final int BROKEN_EVERY = 150;
    private static final int TRUNCATED_EVERY = 220;

    private final DemoItems items;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /**
     * Makes up items.
     *
     * @param seed other items come of another number
     */
    public DemoService(long seed) {
        this.items = new DemoItems(seed);
    }

    /**
     * Starts a server that answers so.
     *
     * @param seed other items come of another number
     * @return the server, to be closed
     * @throws IOException if it cannot be started
     */
    public static LocalServer start(long seed) throws IOException {
        return LocalServer.start(new DemoService(seed));
    }

    @Override
    public Reply apply(String path) {
        if (path.equals("/maxitem.json")) {
            return Reply.ok(String.valueOf(DemoItems.COUNT));
        }
        Matcher item = ITEM.matcher(path);
        if (!item.matches()) {
            return Reply.status(404);
        }
        long id = Long.parseLong(item.group(1));
        boolean first = asked.add(path);
        if (first && id % BUSY_EVERY == 0) {
            return Reply.status(429, Map.of("Retry-After", "1"));
        } else if (first && id % BROKEN_EVERY == 0) {
            return Reply.status(503);
        } else if (first && id % TRUNCATED_EVERY == 0) {
            return Reply.truncated(items.json(id));
        }
        return Reply.ok(items.json(id));
    }
}
