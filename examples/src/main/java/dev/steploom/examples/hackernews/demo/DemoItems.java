package dev.steploom.examples.hackernews.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** Items that are made up: always the same ones for a seed, one a minute or so, a few of them bad. */
final class DemoItems {
    /** When the first item was written. */
    static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    /** How many there are: four weeks of them. */
    static final long COUNT = 28 * 24 * 60;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS_APART = 60;
    private static final String[] TOPICS = {
        "a tiny compiler", "spreadsheets", "the tides", "SQLite", "garbage collection", "old maps", "bread", "queues",
        "type inference", "night trains", "fonts", "clocks", "error messages", "a home-made radio", "bees", "caches"
    };
    private static final String[] FORMS = {
        "Show HN: I made %s", "Ask HN: What do you think of %s?", "The unreasonable beauty of %s", "Understanding %s",
        "%s, twenty years on", "What we learned from %s", "A history of %s", "Rewriting %s in a weekend"
    };
    private static final String[] PEOPLE = {
        "ada", "brian", "chen", "dana", "edsger", "fran", "grace", "hana", "ivan", "joan", "katsu", "lin", "margaret",
        "niklaus", "ola", "priya", "quentin", "rosa", "sofia", "tim", "uma", "vera", "wim", "xiu", "yukihiro", "zoe"
    };

    private final long seed;

    DemoItems(long seed) {
        this.seed = seed;
    }

    /** The answer for an id: mostly an item, now and then null or something that is no JSON. */
    String json(long id) {
        if (id < 1 || id > COUNT) {
            return "null";
        }
        SplittableRandom random = new SplittableRandom(seed * COUNT + id);
        int kind = random.nextInt(1000);
        Map<String, Object> item = item(id, random);
        if (kind < 150) {
            makeStory(item, random);
        } else {
            makeComment(item, id, random);
        }
        int fault = random.nextInt(1000);
        if (fault < 4) {
            return "null";
        } else if (fault < 12) {
            item.put("deleted", true);
            item.remove("by");
            item.remove("text");
            item.remove("title");
        } else if (fault < 18) {
            item.put("dead", true);
        } else if (fault < 21) {
            item.put("type", "job");
        } else if (fault < 23) {
            item.remove("by");
        } else if (fault < 24) {
            item.put("type", "sonnet");
        } else if (fault < 25) {
            return JSON.writeValueAsString(item).replace('"', '\'');
        }
        return JSON.writeValueAsString(item);
    }

    private static Map<String, Object> item(long id, SplittableRandom random) {
        Map<String, Object> item = new LinkedHashMap<>();
        double rank = random.nextDouble();
        item.put("by", PEOPLE[(int) (PEOPLE.length * rank * rank)]);
        item.put("id", id);
        item.put("time", FIRST.getEpochSecond() + (id - 1) * SECONDS_APART + random.nextInt(SECONDS_APART));
        return item;
    }

    private static void makeStory(Map<String, Object> item, SplittableRandom random) {
        item.put("type", "story");
        String title = FORMS[random.nextInt(FORMS.length)].formatted(TOPICS[random.nextInt(TOPICS.length)]);
        item.put("title", Character.toUpperCase(title.charAt(0)) + title.substring(1));
        double luck = random.nextDouble();
        int score = 1 + (int) (900 * Math.pow(luck, 12));
        item.put("score", score);
        item.put("descendants", score / 2 + random.nextInt(10));
        if (!title.startsWith("Ask")) {
            item.put("url", "https://example.com/" + item.get("id"));
        }
    }

    private static void makeComment(Map<String, Object> item, long id, SplittableRandom random) {
        item.put("type", "comment");
        item.put("parent", Math.max(1, id - 1 - random.nextInt(200)));
        item.put("text", "I once spent a week on " + TOPICS[random.nextInt(TOPICS.length)] + ".");
    }
}
