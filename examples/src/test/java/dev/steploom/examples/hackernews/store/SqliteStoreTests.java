package dev.steploom.examples.hackernews.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.examples.hackernews.data.Comment;
import dev.steploom.examples.hackernews.data.Reason;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.partition.TimeWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTests {
    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final TimeWindow WEEK = new TimeWindow(MONDAY, MONDAY.plusWeeks(1));

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() throws IOException, SQLException {
        store = SqliteStore.open(folder.resolve("new/items.db"));
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    private void keep(int hour, SortedItems items) throws SQLException {
        ZonedDateTime start = MONDAY.plusHours(hour);
        store.replaceHour("hour-" + hour, new TimeWindow(start, start.plusHours(1)), items);
    }

    private static Story story(long id, int score) {
        return new Story(id, "ada", Instant.ofEpochSecond(id), "Story " + id, null, score, 2);
    }

    private static Comment comment(long id, String author, long parent) {
        return new Comment(id, author, Instant.ofEpochSecond(id), parent, "text");
    }

    private static SortedItems items(List<Story> stories, List<Comment> comments, Reject... rejects) {
        return new SortedItems(stories, comments, List.of(rejects));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws SQLException {
        Story story =
                new Story(7, "ada", Instant.parse("2024-01-01T00:30:00Z"), "Robert'); DROP", "https://e.org", 9, 1);
        keep(0, items(List.of(story), List.of(comment(8, "brian", 7)), new Reject(9, Reason.DEAD, "dead is true")));

        assertThat(store.topStories(WEEK, 10)).containsExactly(story);
        assertThat(store.topCommenters(WEEK, 10)).containsExactly(new Commenter("brian", 1, 1));
        assertThat(store.count(WEEK)).isEqualTo(new WeekCounts(1, 1, 1, 1));
    }

    @Test
    void anHourThatIsWrittenTwiceIsThereOnce() throws SQLException {
        keep(0, items(List.of(story(1, 5), story(2, 6)), List.of(comment(3, "ada", 1))));
        keep(0, items(List.of(story(1, 50)), List.of(comment(3, "ada", 1))));

        assertThat(store.topStories(WEEK, 10)).containsExactly(story(1, 50));
        assertThat(store.count(WEEK)).isEqualTo(new WeekCounts(1, 1, 1, 0));
    }

    @Test
    void anItemThatIsKilledLaterLeavesTheStories() throws SQLException {
        keep(0, items(List.of(story(1, 5)), List.of()));
        keep(0, items(List.of(), List.of(), new Reject(1, Reason.DEAD, "dead is true")));

        assertThat(store.topStories(WEEK, 10)).isEmpty();
        assertThat(store.count(WEEK)).isEqualTo(new WeekCounts(1, 0, 0, 1));
    }

    @Test
    @SuppressWarnings("NullAway") // The null is what the table refuses.
    void anHourThatCannotBeWrittenWholeIsLeftAsItWas() throws SQLException {
        keep(0, items(List.of(story(1, 5)), List.of(comment(3, "ada", 1))));
        SortedItems halfBad = items(List.of(story(1, 50)), List.of(comment(4, "ada", 1), comment(5, null, 1)));

        assertThatThrownBy(() -> keep(0, halfBad)).isInstanceOf(SQLException.class);
        assertThat(store.topStories(WEEK, 10)).containsExactly(story(1, 5));
        assertThat(store.topCommenters(WEEK, 10)).containsExactly(new Commenter("ada", 1, 1));
    }

    @Test
    void aWeekHasItsOwnHoursOnly() throws SQLException {
        keep(-1, items(List.of(story(1, 500)), List.of(comment(2, "sunday", 1))));
        keep(0, items(List.of(story(3, 5)), List.of()));
        keep(167, items(List.of(story(4, 6)), List.of()));
        keep(168, items(List.of(story(5, 500)), List.of()));

        assertThat(store.topStories(WEEK, 10)).containsExactly(story(4, 6), story(3, 5));
        assertThat(store.topCommenters(WEEK, 10)).isEmpty();
        assertThat(store.count(WEEK).hours()).isEqualTo(2);
    }

    @Test
    void equalsAreRankedByIdAndByName() throws SQLException {
        keep(0, items(List.of(story(2, 5), story(1, 5), story(3, 9)), List.of(comment(4, "b", 1), comment(5, "a", 1))));

        assertThat(store.topStories(WEEK, 2)).extracting(Story::id).containsExactly(3L, 1L);
        assertThat(store.topCommenters(WEEK, 10)).extracting(Commenter::name).containsExactly("a", "b");
    }

    @Test
    void aFileKeepsItsRowsWhenItIsOpenedAgain() throws Exception {
        keep(0, items(List.of(story(1, 5)), List.of()));
        store.close();

        store = SqliteStore.open(folder.resolve("new/items.db"));

        assertThat(store.count(WEEK).stories()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Path text =
                Files.writeString(folder.resolve("notes.txt"), "This is a text that is no database at all. ".repeat(9));

        assertThatThrownBy(() -> SqliteStore.open(text))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("file is not a database");
    }
}
