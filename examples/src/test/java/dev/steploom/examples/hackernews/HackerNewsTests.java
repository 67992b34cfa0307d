package dev.steploom.examples.hackernews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HackerNewsTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void theDemoRunsHoursAndListsTheirWeek() throws IOException {
        assertThat(run("--demo", "2024-01-01T00", "2024-01-01T01", folder.toString()))
                .isZero();

        assertThat(printed())
                .startsWith("""

                        Running hourly_items for 2 hours of made-up items
                          1/2  2024-01-01T00  12 stories, 46 comments, 2 left out
                          2/2  2024-01-01T01  7 stories, 53 comments, 0 left out

                        Timeline of the last hour
                        ✓ run succeeded in\
                        """)
                .containsSubsequence(
                        "fetch_items[61]",
                        "Left out\n  Reason  Items  Ids\n",
                        "  dead        2  56 58\n",
                        "All of them, with details: table rejects of " + folder.resolve("items.db"),
                        "Top stories of the week of 2024-01-01 (2 hours of it)\n",
                        "   #  Points  Comments  By        Title\n",
                        "Top commenters\n",
                        "Page\n  " + folder.resolve("week-2024-01-01.html"));
        assertThat(folder.resolve("week-2024-01-01.html")).exists();
    }

    @Test
    void hoursOfTwoWeeksMakeTwoLists() {
        var arguments = HackerNewsArguments.of(List.of("2024-01-07T23", "2024-01-08T00"));

        assertThat(arguments.weeks()).containsExactly("2024-01-01", "2024-01-08");
        assertThat(arguments.weeks()).allSatisfy(WeeklyTop.WEEKS::timeWindow);
    }

    @Test
    void theDemoRunsADayIfNoHoursAreNamed() {
        assertThat(HackerNewsArguments.of(List.of("--demo")).hours())
                .hasSize(24)
                .startsWith("2024-01-01T00")
                .endsWith("2024-01-01T23");
    }

    @Test
    void withoutTheDemoHoursHaveToBeNamed() throws IOException {
        assertThat(run()).isEqualTo(2);

        assertThat(printed())
                .isEqualTo("Which hours? Name the first one, or add --demo.\n" + HackerNewsArguments.USAGE + "\n");
    }

    @Test
    void hoursThatAreNotThereAreAllNamed() throws IOException {
        assertThat(run("2024-01-01T25", "2005-01-01T00")).isEqualTo(2);

        assertThat(printed())
                .isEqualTo("There is no partition \"2024-01-01T25\". A key looks like \"2006-10-09T18\" "
                        + "(uuuu-MM-dd'T'HH).\nThere is no partition \"2005-01-01T00\". The first is \"2006-10-09T18\".\n"
                        + HackerNewsArguments.USAGE + "\n");
    }

    @Test
    void aRangeFromBackToFrontIsRefused() throws IOException {
        assertThat(run("2024-01-01T05", "2024-01-01T01")).isEqualTo(2);

        assertThat(printed())
                .startsWith("The last hour, 2024-01-01T01, comes before the first, 2024-01-01T05. Swap them: "
                        + "2024-01-01T01 2024-01-01T05.\nUsage: ");
    }

    @Test
    void anOptionThatIsNotThereIsRefused() throws IOException {
        assertThat(run("--demon")).isEqualTo(2);

        assertThat(printed()).startsWith("There is no option --demon.\nUsage: ");
    }

    private int run(String... arguments) throws IOException {
        return HackerNews.run(List.of(arguments), Terminal.plain(new PrintStream(bytes, true, UTF_8)));
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
