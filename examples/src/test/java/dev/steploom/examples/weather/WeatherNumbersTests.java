package dev.steploom.examples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.steploom.Job;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.ExpectationResult;
import dev.steploom.examples.weather.MonthlyWeather.Month;
import dev.steploom.examples.weather.PlainWeather.Numbers;
import dev.steploom.examples.weather.data.Sky;
import dev.steploom.examples.weather.stats.MonthSummary;
import dev.steploom.execution.JobExecutionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares all months of the job on the real data with another computation: what it answers and what it keeps. */
class WeatherNumbersTests {
    private static final Offset<Double> ROUNDING = within(1e-9);

    @TempDir
    private static Path folder;

    private static PlainWeather plain;
    private static final Map<String, MonthSummary> SUMMARIES = new TreeMap<>();
    private static JobExecutionResult lastRun;

    @BeforeAll
    static void runAllMonths() throws IOException {
        plain = new PlainWeather();
        Job<Month> job = MonthlyWeather.in(folder, new SeattleDays());
        for (String month : MonthlyWeather.MONTHS.keys()) {
            var result = job.execute(o -> o.partitionKey(month));
            SUMMARIES.put(month, result.output(Month::summary));
            assertThat(result.output(Month::rejects)).as(month).isEmpty();
            lastRun = result;
        }
    }

    @Test
    void thereIsAPartitionForEachMonthOfTheData() {
        assertThat(MonthlyWeather.MONTHS.keys())
                .hasSize(48)
                .containsExactlyElementsOf(plain.months.keySet())
                .startsWith("2012-01")
                .endsWith("2015-12");
    }

    @Test
    void eachMonthHasTheNumbersOfAPlainLoop() {
        plain.months.forEach((month, expected) -> {
            MonthSummary summary = SUMMARIES.get(month);
            assertThat(summary.month()).as(month).hasToString(month);
            assertThat(summary.days()).as(month).isEqualTo(expected.days);
            assertThat(summary.wetDays()).as(month).isEqualTo(expected.wet);
            assertThat(summary.rain()).as(month).isEqualTo(expected.rain, ROUNDING);
            assertThat(summary.mean()).as(month).isEqualTo(expected.mean(), ROUNDING);
            assertThat(summary.high()).as(month).isEqualTo(expected.high);
            assertThat(summary.low()).as(month).isEqualTo(expected.low);
            assertThat(summary.wind()).as(month).isEqualTo(expected.wind(), ROUNDING);
            for (Sky sky : Sky.values()) {
                assertThat(summary.days(sky)).as(month).isEqualTo(expected.skies.getOrDefault(sky.label(), 0));
            }
        });
    }

    @Test
    void aLeapYearHasItsDay() {
        assertThat(SUMMARIES.get("2012-02").days()).isEqualTo(29);
        assertThat(SUMMARIES.get("2013-02").days()).isEqualTo(28);
        assertThat(SUMMARIES.values().stream().mapToInt(MonthSummary::days).sum())
                .isEqualTo(1461);
    }

    @Test
    void eachMonthIsKeptInAFileOfItsOwnAndNoneReplacesAnother() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("monthly_weather/summarize_month/result"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(plain.months.keySet().stream()
                            .map(month -> month + ".json")
                            .toList());
        }
        for (Map.Entry<String, Numbers> month : plain.months.entrySet()) {
            JsonNode kept = JsonMapper.shared()
                    .readTree(folder.resolve("monthly_weather/summarize_month/result/" + month.getKey() + ".json")
                            .toFile());
            assertThat(kept.get("month").stringValue()).isEqualTo(month.getKey());
            assertThat(kept.get("rain").doubleValue()).isEqualTo(month.getValue().rain, ROUNDING);
        }
    }

    @Test
    void eachRunRecordsItsPartOfTheDataAndWhetherAllDaysAreThere() {
        assertThat(lastRun.materializations())
                .extracting(written -> written.key().toString(), AssetMaterialization::partition)
                .containsExactly(tuple("seattle_weather", "2015-12"));
        assertThat(lastRun.expectations())
                .extracting(ExpectationResult::label, ExpectationResult::success)
                .containsExactly(tuple("every_day_is_there", true));
        assertThat(List.copyOf(lastRun.tags().values())).contains("2015-12");
    }
}
