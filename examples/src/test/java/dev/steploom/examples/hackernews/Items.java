package dev.steploom.examples.hackernews;

import java.time.Instant;

/** Items in the shape of the API. */
final class Items {
    private Items() {}

    static String story(long id, String time, String by, String title, int score) {
        return """
                {"by": "%s", "descendants": 3, "id": %d, "kids": [9, 8], "score": %d, "time": %d, "title": "%s",
                 "type": "story", "url": "https://example.com/%d"}""".formatted(by, id, score, seconds(time), title, id);
    }

    static String comment(long id, String time, String by, long parent) {
        return """
                {"by": "%s", "id": %d, "parent": %d, "text": "Well, <i>actually</i>", "time": %d, "type": "comment"}""".formatted(by, id, parent, seconds(time));
    }

    static long seconds(String time) {
        return Instant.parse("2024-01-01T" + time + "Z").getEpochSecond();
    }
}
