package dev.steploom.examples.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.config.RunConfig;
import dev.steploom.examples.flights.DataFiles;
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.forecast.DelayForecast.Parts;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.examples.report.Svg;
import dev.steploom.execution.StepFailure;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.jshell.notebook.junit.NotebookTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forecast of delays, on the real flights. */
@Timeout(300)
class DelayForecastTests {
    private static final Path NOTEBOOKS =
            Path.of(System.getProperty("basedir", "")).resolve("notebooks");
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);

    @TempDir
    static Path folder;

    private static ExecuteInProcessResult<String> result;

    @BeforeAll
    static void runTheJob() {
        result = run("{}", folder);
    }

    private static ExecuteInProcessResult<String> run(String config, Path reports) {
        return DelayForecast.of(NOTEBOOKS, reports, DataFiles.bundled(), new ReportFolder(reports))
                .executeInProcess(o -> o.runConfig(RunConfig.fromYaml(config)));
    }

    private static Parts parts() throws IOException {
        return Parts.of(DelayForecast.flights(), DAY);
    }

    @SuppressWarnings("unchecked")
    private static List<AirportKind> kinds() {
        return (List<AirportKind>) result.outputForNode("sort_airports", "kinds");
    }

    @SuppressWarnings("unchecked")
    private static List<Score> scores() {
        return (List<Score>) result.outputForNode("forecast_delays", "scores");
    }

    @Test
    void everyAirportWithAHundredFlightsHasAKind() throws IOException {
        long large = parts().known().stream()
                .map(Flight::origin)
                .distinct()
                .filter(this::isLarge)
                .count();

        assertThat(kinds()).hasSize((int) large).hasSizeGreaterThan(30);
        assertThat(kinds()).extracting(AirportKind::kind).contains(0, 1, 2).containsOnly(0, 1, 2);
    }

    private boolean isLarge(String airport) {
        try {
            return parts().known().stream()
                            .filter(flight -> flight.origin().equals(airport))
                            .count()
                    >= 100;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAirportIsNearerToItsKindThanToAnyOther() {
        List<List<Double>> middles = List.of(middle(0), middle(1), middle(2));

        assertThat(kinds())
                .allSatisfy(airport -> assertThat(nearest(airport.profile(), middles))
                        .as(airport.airport())
                        .isEqualTo(airport.kind()));
    }

    private static List<Double> middle(int kind) {
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(part -> kinds().stream()
                        .filter(airport -> airport.kind() == kind)
                        .mapToDouble(airport -> airport.profile().get(part))
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static int nearest(List<Double> profile, List<List<Double>> middles) {
        int best = 0;
        for (int kind = 1; kind < middles.size(); kind++) {
            best = distance(profile, middles.get(kind)) < distance(profile, middles.get(best)) ? kind : best;
        }
        return best;
    }

    private static double distance(List<Double> a, List<Double> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (a.get(i) - b.get(i)) * (a.get(i) - b.get(i));
        }
        return sum;
    }

    @Test
    void theSimplestForecastIsOffByTheSpreadAroundTheMeanOfWhatIsKnown() throws IOException {
        double mean = parts().known().stream().mapToInt(Flight::delay).average().orElseThrow();
        double squares = parts().heldOut().stream()
                .mapToDouble(flight -> (flight.delay() - mean) * (flight.delay() - mean))
                .average()
                .orElseThrow();

        assertThat(scores().get(0).rootMeanSquare()).isCloseTo(Math.sqrt(squares), within(1e-9));
    }

    @Test
    void theHourMakesAForecastBetterOnFlightsThatItHasNotSeen() {
        assertThat(scores())
                .extracting(Score::model)
                .containsExactly("nothing: the mean of all", "the hour", "the hour and the kind of airport");
        assertThat(scores().get(1).rootMeanSquare()).isLessThan(scores().get(0).rootMeanSquare());
        assertThat(scores().get(1).meanAbsolute()).isLessThan(scores().get(0).meanAbsolute());
    }

    @Test
    void thePageSaysWhichForecastIsBestAndShowsBothDrawings() throws IOException {
        assertThat(Files.readString(Path.of(result.output())))
                .contains("The best forecast looks at the hour: it is off by 1.7% less", "Kind C", "Hour of departure")
                .contains("<td>29.41 min</td>".replace("<td>", "<td class=\"n\">"));
    }

    @Test
    void theDrawingOnThePageOfTheExampleIsTheJobs() throws IOException {
        Path picture = NOTEBOOKS.resolve("../../docs/pictures/airport-kinds.svg");
        String drawn = Svg.alone((String) result.outputForNode("sort_airports", "chart"), 860);
        if (Boolean.getBoolean("pictures.write")) {
            Files.writeString(picture, drawn);
        }

        assertThat(Files.readString(picture))
                .as("docs/pictures/airport-kinds.svg; -Dpictures.write=true draws it again")
                .isEqualTo(drawn);
    }

    @Test
    void bothExecutedNotebooksAreKept() {
        Path run = folder.resolve(result.runId());

        assertThat(Notebook.read(run.resolve("sort_airports.ipynb")).cells().toString())
                .contains("40 airports with 100 flights or more", "image/svg+xml");
        assertThat(Notebook.read(run.resolve("forecast_delays.ipynb")).cells().toString())
                .contains("12901 flights to learn from, 7099 to forecast");
    }

    @Test
    void anotherSeedFindsItsKindsToo(@TempDir Path other) {
        ExecuteInProcessResult<String> two =
                run("{ops: {sort_airports: {config: {kinds: 2, minimumFlights: 300, seed: 7}}}}", other);

        assertThat((List<?>) two.outputForNode("sort_airports", "kinds")).hasSizeBetween(5, 20);
    }

    @Test
    void moreKindsThanAirportsAreRefused(@TempDir Path other) {
        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(() -> run("{ops: {sort_airports: {config: {minimumFlights: 700}}}}", other))
                .withMessageContaining("airport-kinds.ipynb")
                .havingRootCause()
                .withMessageContaining(
                        "1 airports have 700 flights or more, and 3 kinds are asked for. Lower minimumFlights"
                                + " or kinds.");
    }

    @Test
    void aDayBeforeAllFlightsLeavesNothingToLearnFrom() {
        List<Flight> one = List.of(new Flight(LocalDateTime.of(2001, 2, 3, 4, 5), 6, 700, "JFK", "LAX"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.of(one, LocalDate.of(2001, 1, 1)))
                .withMessage(
                        "0 flights are before 2001-01-01 and 1 from then on, so there is nothing to learn from. Choose"
                                + " another day: ops: {split: {config: {learnBefore: 2001-03-01}}}.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.of(one, LocalDate.of(2001, 4, 1)))
                .withMessageContaining("nothing to forecast");
    }

    @Test
    void theNightBelongsToTheEvening() {
        LocalDateTime day = DAY.atStartOfDay();

        assertThat(List.of(4, 5, 10, 15, 20))
                .extracting(hour -> PartOfDay.of(day.plusHours(hour)))
                .containsExactly(
                        PartOfDay.EVENING, PartOfDay.MORNING, PartOfDay.MIDDAY, PartOfDay.AFTERNOON, PartOfDay.EVENING);
    }

    @NotebookTest("notebooks/airport-kinds.ipynb")
    void theKindsAloneAreThoseThatAreSaved(NotebookRun run) {
        assertThat(run.cell("draw").value("image/svg+xml")).contains("Kind A");
    }

    @NotebookTest("notebooks/delay-forecast.ipynb")
    void theForecastAloneIsTheOneThatIsSaved(NotebookRun run) {
        assertThat(run.cell("score").value()).contains("29.41", "the hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"airport-kinds", "delay-forecast"})
    void aScriptIsTheSameNotebook(String name) {
        assertThat(Notebook.read(NOTEBOOKS.resolve(name + ".ipynb"))
                        .withoutOutputs()
                        .toText(NotebookForm.JSH))
                .isEqualTo(Notebook.read(NOTEBOOKS.resolve(name + ".jsh")).toText(NotebookForm.JSH));
    }
}
