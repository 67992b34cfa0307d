package dev.steploom.examples.hackernews.store;

/**
 * What an hour has.
 *
 * @param stories how many stories
 * @param comments how many comments
 * @param rejects how many ids give neither
 */
public record HourCounts(int stories, int comments, int rejects) {
    @Override
    public String toString() {
        return stories + " stories, " + comments + " comments, " + rejects + " left out";
    }
}
