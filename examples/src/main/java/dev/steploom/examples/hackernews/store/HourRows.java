package dev.steploom.examples.hackernews.store;

import dev.steploom.examples.hackernews.data.Comment;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.partition.TimeWindow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of an hour; its caller begins and ends the transaction. */
final class HourRows {
    private final Connection connection;
    private final String hour;

    HourRows(Connection connection, String hour) {
        this.connection = connection;
        this.hour = hour;
    }

    void delete() throws SQLException {
        for (String table : List.of("stories", "comments", "rejects", "hours")) {
            try (PreparedStatement statement =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE hour = ?")) {
                statement.setString(1, hour);
                statement.executeUpdate();
            }
        }
    }

    void insert(TimeWindow window, SortedItems items) throws SQLException {
        int stories = items.stories().size();
        int comments = items.comments().size();
        int rejects = items.rejects().size();
        try (Rows rows = new Rows("hours", 5)) {
            rows.add(hour, window.start().toEpochSecond(), stories, comments, rejects);
        }
        try (Rows rows = new Rows("stories", 8)) {
            for (Story story : items.stories()) {
                rows.add(
                        story.id(),
                        hour,
                        story.author(),
                        story.time().getEpochSecond(),
                        story.title(),
                        story.url(),
                        story.score(),
                        story.comments());
            }
        }
        try (Rows rows = new Rows("comments", 6)) {
            for (Comment comment : items.comments()) {
                rows.add(
                        comment.id(),
                        hour,
                        comment.author(),
                        comment.time().getEpochSecond(),
                        comment.parent(),
                        comment.text());
            }
        }
        try (Rows rows = new Rows("rejects", 4)) {
            for (Reject reject : items.rejects()) {
                rows.add(reject.id(), hour, reject.reason().label(), reject.detail());
            }
        }
    }

    /** The new rows of a table, sent together. */
    private final class Rows implements AutoCloseable {
        private final PreparedStatement statement;

        Rows(String table, int columns) throws SQLException {
            String values = "?" + ", ?".repeat(columns - 1);
            // An id that lay in a neighbouring hour before belongs to the hour that has it now.
            statement = connection.prepareStatement("INSERT OR REPLACE INTO " + table + " VALUES (" + values + ")");
        }

        void add(@Nullable Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                statement.executeBatch();
            }
        }
    }
}
