package dev.steploom.examples.hackernews.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.partition.TimeWindow;
import dev.steploom.resource.ResourceDefinition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** A SQLite file. One run writes at a time; others wait for it. */
public final class SqliteStore implements ItemStore, AutoCloseable {
    private static final String SCHEMA = "schema.sql";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String OF_WEEK = " JOIN hours USING (hour) WHERE starts >= ? AND starts < ? ";

    private final Connection connection;

    private SqliteStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file.
     *
     * @param file made with its folder and tables if it is not there
     * @return a store to be closed
     * @throws IOException if the folder cannot be made
     * @throws SQLException if the file is no SQLite file, or cannot be written
     */
    public static SqliteStore open(Path file) throws IOException, SQLException {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(false); // Rows of an hour are deleted and written table by table.
        SqliteStore store = new SqliteStore(config.createConnection("jdbc:sqlite:" + place));
        try {
            store.makeTables();
            return store;
        } catch (IOException | SQLException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Defines the resource: opened for each run where its config says, {@link StoreSettings}, and closed when the run ends.
     *
     * @return its definition
     */
    public static ResourceDefinition definition() {
        return ResourceDefinition.from(
                        context ->
                                open(Path.of(context.config(StoreSettings.class).file())),
                        SqliteStore::close)
                .withConfig(StoreSettings.class)
                .ofType(SqliteStore.class)
                .describedAs("stories and comments in SQLite");
    }

    private void makeTables() throws IOException, SQLException {
        try (InputStream schema = SqliteStore.class.getResourceAsStream(SCHEMA);
                Statement statement = connection.createStatement()) {
            if (schema == null) {
                throw new FileNotFoundException(SCHEMA + " is not on the class path");
            }
            statement.executeUpdate(new String(schema.readAllBytes(), UTF_8));
        }
    }

    @Override
    public void replaceHour(String hour, TimeWindow window, SortedItems items) throws SQLException {
        connection.setAutoCommit(false);
        try {
            HourRows rows = new HourRows(connection, hour);
            rows.delete();
            rows.insert(window, items);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public WeekCounts count(TimeWindow week) throws SQLException {
        return query(
                        "SELECT count(*), total(stories), total(comments), total(rejects) FROM hours"
                                + " WHERE starts >= ? AND starts < ? LIMIT ?",
                        week,
                        1,
                        row -> new WeekCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .get(0);
    }

    @Override
    public List<Story> topStories(TimeWindow week, int most) throws SQLException {
        return query(
                "SELECT id, author, time, title, url, score, s.comments FROM stories s" + OF_WEEK
                        + "ORDER BY score DESC, id LIMIT ?",
                week,
                most,
                row -> new Story(
                        row.getLong(1),
                        row.getString(2),
                        Instant.ofEpochSecond(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7)));
    }

    @Override
    public List<Commenter> topCommenters(TimeWindow week, int most) throws SQLException {
        return query(
                "SELECT author, count(*) AS written, count(DISTINCT parent) FROM comments c" + OF_WEEK
                        + "GROUP BY author ORDER BY written DESC, author LIMIT ?",
                week,
                most,
                row -> new Commenter(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    /** Reads what a row has. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, TimeWindow week, int most, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, week.start().toEpochSecond());
            statement.setLong(2, week.end().toEpochSecond());
            statement.setInt(3, most);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
