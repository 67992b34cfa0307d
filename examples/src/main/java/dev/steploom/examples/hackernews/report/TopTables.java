package dev.steploom.examples.hackernews.report;

import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.Commenter;
import dev.steploom.examples.report.Words;
import java.util.ArrayList;
import java.util.List;

/** The top list as rows of text. */
public final class TopTables {
    private static final int LONGEST = 64;

    private TopTables() {}

    /**
     * Makes rows of stories.
     *
     * @param stories from the first place on
     * @return the heading, and a row for each
     */
    public static List<List<String>> stories(List<Story> stories) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("#", "Points", "Comments", "By", "Title"));
        for (Story story : stories) {
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    Words.count(story.score()),
                    Words.count(story.comments()),
                    shown(story.author()),
                    shown(story.title())));
        }
        return rows;
    }

    /**
     * Makes rows of people.
     *
     * @param commenters from the first place on
     * @return the heading, and a row for each
     */
    public static List<List<String>> commenters(List<Commenter> commenters) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("#", "Comments", "Answers to", "By"));
        for (Commenter commenter : commenters) {
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    Words.count(commenter.comments()),
                    Words.count(commenter.answered()),
                    shown(commenter.name())));
        }
        return rows;
    }

    /** Cuts a text of a stranger to a line; what would steer a terminal becomes a question mark. */
    static String shown(String text) {
        String safe = text.replaceAll("\\p{Cntrl}", "?");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
