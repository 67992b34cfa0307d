package dev.steploom.examples.weather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeattleWeatherTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void runsARangeOfMonthsAndTellsOfEach() {
        assertThat(run(new SeattleDays(), "2013-11", "2014-01", folder.toString()))
                .isZero();

        assertThat(printed())
                .startsWith("""

                        Running monthly_weather for 3 months
                          1/3  2013-11  30 days, 96.3 mm, 8.8 °C
                          2/3  2013-12  31 days, 42.4 mm, 4.3 °C
                          3/3  2014-01  31 days, 94.0 mm, 6.8 °C

                        Month by month
                        """)
                .containsSubsequence(
                        "  Month    Days  Rain, mm  Mean, °C  Max, °C  Min, °C  Wind, m/s  drizzle  fog  rain  snow  sun\n",
                        "  2013-12    31      42.4       4.3     13.3     −7.1        2.7        0    0    13     1   17\n",
                        "Rejected rows\n  none\n",
                        "Chart\n  " + folder.resolve("index.html"));
        assertThat(folder.resolve("monthly_weather/summarize_month/result"))
                .isDirectoryContaining("glob:**/2013-12.json");
    }

    @Test
    void oneMonthIsARangeToo() throws IOException {
        assertThat(run(new SeattleDays(), "2013-07", "2013-07", folder.toString()))
                .isZero();

        assertThat(printed()).startsWith("\nRunning monthly_weather for one month\n  1/1  2013-07  31 days, 0.0 mm");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("Seattle was wet on 0 of 31 days");
    }

    @Test
    void allMonthsRunIfNoneAreNamed() {
        assertThat(WeatherArguments.of(List.of()).months())
                .hasSize(48)
                .startsWith("2012-01")
                .endsWith("2015-12");
        assertThat(WeatherArguments.of(List.of("2014-02")).months()).containsExactly("2014-02");
    }

    @Test
    void monthsThatAreNotThereAreAllNamed() {
        assertThat(run(new SeattleDays(), "2013-13", "2016-01")).isEqualTo(2);

        assertThat(printed())
                .isEqualTo("There is no partition \"2013-13\". A key looks like \"2012-01\" (uuuu-MM).\n"
                        + "There is no partition \"2016-01\". The last is \"2015-12\": a partition exists once its window "
                        + "has ended.\n" + WeatherArguments.USAGE + "\n");
    }

    @Test
    void aRangeFromBackToFrontIsRefused() {
        assertThat(run(new SeattleDays(), "2013-05", "2013-01")).isEqualTo(2);

        assertThat(printed())
                .startsWith(
                        "The last month, 2013-01, comes before the first, 2013-05. Swap them: 2013-01 2013-05.\nUsage: ");
    }

    @Test
    void tooManyArgumentsAreRefused() {
        assertThat(run(new SeattleDays(), "2013-01", "2013-02", "folder", "more"))
                .isEqualTo(2);

        assertThat(printed()).startsWith("There are 4 arguments, and at most three are known.\nUsage: ");
    }

    @Test
    void aMonthThatFailsDoesNotKeepTheOthersBackButTheExitTells() {
        TestDays source = new TestDays("2013-01-01,0.0,12.8,5.0,4.7,sun", "2013-03-01,1.5,10.0,2.0,3.0,rain");

        assertThat(run(source, "2013-01", "2013-03", folder.toString())).isEqualTo(1);

        assertThat(printed()).contains("""
                          1/3  2013-01  1 days, 0.0 mm, 8.9 °C
                          2/3  ✘ 2013-02  IllegalArgumentException: No day of 2013-02 is left to sum up.
                          3/3  2013-03  1 days, 1.5 mm, 6.0 °C
                        """).contains("Chart\n  " + folder.resolve("index.html"));
    }

    @Test
    void whereNoMonthIsLeftThereIsNoChart() {
        assertThat(run(new TestDays(), "2013-01", "2013-01", folder.toString())).isEqualTo(1);

        assertThat(printed()).doesNotContain("Chart");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void rowsThatAreLeftOutAreListedWithTheirReason() {
        TestDays source = new TestDays("2013-01-01,0.0,12.8,5.0,4.7,sun", "2013-01-02,wet,12.8,5.0,4.7,rain");

        assertThat(run(source, "2013-01", "2013-01", folder.toString())).isZero();

        assertThat(printed()).contains("""
                        Rejected rows
                          Line  Reason        Detail
                             3  not a number  precipitation is wet
                        """);
    }

    private int run(WeatherSource source, String... arguments) {
        return SeattleWeather.run(List.of(arguments), Terminal.plain(new PrintStream(bytes, true, UTF_8)), source);
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
