package dev.steploom.examples.hackernews.store;

import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.partition.TimeWindow;
import java.sql.SQLException;
import java.util.List;

/** Keeps stories and comments, an hour at a time. */
public interface ItemStore {
    /**
     * Puts an hour in place of what was there of it; all of it, or nothing.
     *
     * @param hour the hour's partition key
     * @param window when it was
     * @param items all that it has
     * @throws SQLException if it cannot be kept; what was there of the hour is still there then
     */
    void replaceHour(String hour, TimeWindow window, SortedItems items) throws SQLException;

    /**
     * Counts what is there.
     *
     * @param week from when to when
     * @return hours and what they have
     * @throws SQLException if it cannot be read
     */
    WeekCounts count(TimeWindow week) throws SQLException;

    /**
     * Ranks stories by their points; of the same points, the earlier first.
     *
     * @param week from when to when
     * @param most how many to return
     * @return the best, from the first place on
     * @throws SQLException if they cannot be read
     */
    List<Story> topStories(TimeWindow week, int most) throws SQLException;

    /**
     * Ranks people by how many comments they wrote; of the same number, by name.
     *
     * @param week from when to when
     * @param most how many to return
     * @return the most active, from the first place on
     * @throws SQLException if they cannot be read
     */
    List<Commenter> topCommenters(TimeWindow week, int most) throws SQLException;
}
