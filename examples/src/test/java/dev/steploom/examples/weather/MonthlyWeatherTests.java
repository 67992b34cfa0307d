package dev.steploom.examples.weather;

import static dev.steploom.examples.weather.MonthlyWeather.SUMMARIZE_MONTH;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.when;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.weather.MonthlyWeather.Month;
import dev.steploom.examples.weather.data.Day;
import dev.steploom.examples.weather.data.Reason;
import dev.steploom.examples.weather.data.Reject;
import dev.steploom.examples.weather.data.Sky;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.io.InMemoryIOManager;
import dev.steploom.junit.BindResource;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;
import dev.steploom.junit.OpTester;
import dev.steploom.junit.OutputOf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** The weather job in tests to copy from: partitions, a mock, and one op alone. */
class MonthlyWeatherTests {
    static final Job<Month> JOB = MonthlyWeather.in(Path.of("unused"), new SeattleDays());

    @BindResource("summaries")
    final InMemoryIOManager summaries = new InMemoryIOManager();

    @Nested
    class OnTheRealDays {
        @JobTest(partitions = "2013-01..2013-12")
        void everyMonthOfAYearIsComplete(ExecuteInProcessResult<Month> result) {
            assertThat(result).succeeded().hasMaterialized("seattle_weather");
            assertThat(result.output(Month::rejects)).isEmpty();
        }

        @JobTest(partitionKey = "2012-02")
        void aLeapYearHasItsDay(@OutputOf("summarize_month") MonthSummary summary) {
            assertThat(summary.days()).isEqualTo(29);
        }
    }

    @Nested
    class OnDamagedRows {
        @MockResource
        WeatherSource source;

        @JobTest(partitionKey = "2013-07")
        void aRowThatNoWeatherHasIsLeftOut(JobRun<Month> run) throws IOException {
            when(source.days())
                    .thenReturn(new TestDays("2013-07-01,0.0,22.8,12.2,2.5,sun", "2013-07-02,-1.0,22.8,12.2,2.5,sun")
                            .days());

            var result = run.execute();

            assertThat(result).succeeded().hasLogged(Level.WARN, "line 3 is left out");
            assertThat(result.output(Month::rejects))
                    .extracting(Reject::reason)
                    .containsExactly(Reason.IMPOSSIBLE_MEASUREMENT);
        }

        @JobTest(partitionKey = "2013-07")
        void aMonthWithoutDaysFails(JobRun<Month> run) throws IOException {
            when(source.days()).thenReturn(new TestDays().days());

            assertThat(run.execute())
                    .failedWith(IllegalArgumentException.class, "No day of 2013-07 is left to sum up.")
                    .hasFailedSteps("summarize_month")
                    .didNotRun("record_month");
        }
    }

    @Test
    void aMonthIsSummedUpFromItsDays() {
        var days = List.of(
                new Day(LocalDate.of(2013, 7, 1), 0.0, 24.0, 12.0, 2.0, Sky.SUN),
                new Day(LocalDate.of(2013, 7, 2), 3.5, 20.0, 10.0, 4.0, Sky.RAIN));

        MonthSummary july = OpTester.of(SUMMARIZE_MONTH)
                .inputs(days)
                .with(MonthlyWeather.SUMMARIES, summaries)
                .partitions(MonthlyWeather.MONTHS)
                .partitionKey("2013-07")
                .run()
                .output();

        assertThat(july.wetDays()).isEqualTo(1);
        assertThat(july.mean()).isEqualTo(16.5, within(1e-9));
    }
}
