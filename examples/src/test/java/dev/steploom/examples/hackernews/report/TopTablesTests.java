package dev.steploom.examples.hackernews.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.hackernews.data.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopTablesTests {
    private static String titleInTable(String title) {
        Story story = new Story(1, "ada", Instant.EPOCH, title, null, 1234, 5);
        return TopTables.stories(List.of(story)).get(1).get(4);
    }

    @Test
    void aPlaceHasItsNumbers() {
        Story story = new Story(1, "ada", Instant.EPOCH, "Bees", null, 1234, 5);

        assertThat(TopTables.stories(List.of(story)))
                .containsExactly(
                        List.of("#", "Points", "Comments", "By", "Title"), List.of("1", "1,234", "5", "ada", "Bees"));
    }

    @Test
    void aTitleThatIsTooLongIsCut() {
        assertThat(titleInTable("word ".repeat(30))).hasSize(64).endsWith(" wor…");
    }

    @Test
    void aTitleCannotSteerTheTerminal() {
        assertThat(titleInTable("\u001b[2JBees\n")).isEqualTo("?[2JBees?");
    }
}
