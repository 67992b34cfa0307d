package dev.steploom.examples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.weather.MonthlyWeather.Month;
import dev.steploom.instance.StepState;
import dev.steploom.io.FileLayout;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputContext;
import dev.steploom.io.OutputContext;
import dev.steploom.resource.ResourceKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One month fails, because the disk has no room for its summary, and is re-executed from there. */
class FailedMonthTests {
    private static final ResourceKey<IOManager> DEFAULT = new ResourceKey<>(IOManager.DEFAULT_KEY, IOManager.class);

    @TempDir
    private Path folder;

    private final CountedReads source = new CountedReads();
    private final List<String> loaded = new ArrayList<>();
    private boolean diskIsFull;
    private Job<Month> job;
    private ExecuteInProcessResult<Month> june;
    private ExecuteInProcessResult<Month> failed;
    private ExecuteInProcessResult<Month> august;

    /** The real days; counts how often they are read. */
    private static final class CountedReads implements WeatherSource {
        private final SeattleDays days = new SeattleDays();
        private int reads;

        @Override
        public InputStream days() throws IOException {
            reads++;
            return days.days();
        }

        @Override
        public String description() {
            return days.description();
        }
    }

    /** Keeps values in files; tells which outputs it loads, and fails when the disk is full. */
    private final class Disk implements IOManager {
        private final IOManager files;
        private final boolean canBeFull;

        Disk(IOManager files, boolean canBeFull) {
            this.files = files;
            this.canBeFull = canBeFull;
        }

        @Override
        public void handleOutput(OutputContext context, Object value) throws Exception {
            if (canBeFull && diskIsFull) {
                throw new IOException("No space left on device");
            }
            files.handleOutput(context, value);
        }

        @Override
        public Object loadInput(InputContext context) throws Exception {
            if (context.stepKey() != null) {
                loaded.add(context.stepKey() + " <- "
                        + String.join("/", context.upstream().identifier()));
            }
            return files.loadInput(context);
        }
    }

    @BeforeEach
    void julyFails() {
        job = MonthlyWeather.in(folder, source);
        june = run("2013-06");
        diskIsFull = true;
        failed = run("2013-07");
        diskIsFull = false;
        august = run("2013-08");
        loaded.clear();
    }

    private ExecuteInProcessResult<Month> run(String month) {
        return job.execute(o -> o.partitionKey(month)
                .runId("run-" + month)
                .resource(DEFAULT, new Disk(new FilesystemIOManager(folder.resolve("runs")), false))
                .resource(MonthlyWeather.SUMMARIES, summaries()));
    }

    private ExecuteInProcessResult<Month> resumed() {
        return job.reexecute(
                failed,
                o -> o.fromFailure()
                        .resource(DEFAULT, new Disk(new FilesystemIOManager(folder.resolve("runs")), false))
                        .resource(MonthlyWeather.SUMMARIES, summaries()));
    }

    private IOManager summaries() {
        return new Disk(new FilesystemIOManager(folder).withLayout(FileLayout.BY_PARTITION), true);
    }

    @Test
    void theMonthsBesideItAreNotConcerned() {
        assertThat(june.success()).isTrue();
        assertThat(august.success()).isTrue();
        assertThat(failed.steps())
                .isEqualTo(Map.of(
                        "read_month", StepState.SUCCEEDED,
                        "check_days", StepState.SUCCEEDED,
                        "summarize_month", StepState.FAILED,
                        "record_month", StepState.UPSTREAM_FAILED));
        assertThat(failed.failures().get("summarize_month").error().rootCause())
                .hasToString("IOException: No space left on device");
        assertThat(file("2013-07")).doesNotExist();
    }

    @Test
    void onlyTheFailedStepAndWhatIsDownstreamRunAgain() {
        int readsBefore = source.reads;

        ExecuteInProcessResult<Month> resumed = resumed();

        assertThat(resumed.success()).isTrue();
        assertThat(resumed.stepsToExecute()).containsExactly("summarize_month", "record_month");
        assertThat(resumed.executionOrder()).containsExactly("summarize_month", "record_month");
        assertThat(source.reads).as("reads of the file").isEqualTo(readsBefore);
    }

    @Test
    void valuesOfTheOtherStepsComeFromTheParentRunThroughTheManager() {
        ExecuteInProcessResult<Month> resumed = resumed();

        assertThat(loaded)
                .containsExactlyInAnyOrder(
                        "summarize_month <- run-2013-07/check_days/days",
                        "record_month <- run-2013-07/check_days/rejects",
                        "record_month <- " + resumed.runId() + "/summarize_month/result");
    }

    @Test
    void withoutWhatTheParentKeptThereIsNothingToGoOnWith() throws IOException {
        Files.delete(folder.resolve("runs/run-2013-07/check_days/days.json"));

        ExecuteInProcessResult<Month> resumed = resumed();

        assertThat(resumed.failures().get("summarize_month").error().rootCause().message())
                .contains("nothing is kept for output \"days\" of step 'check_days' of run run-2013-07");
    }

    @Test
    void theMonthHasItsNumbersThenAndTheOthersHaveTheirs() throws IOException {
        PlainWeather plain = new PlainWeather();
        String juneBefore = Files.readString(file("2013-06"));
        String augustBefore = Files.readString(file("2013-08"));

        ExecuteInProcessResult<Month> resumed = resumed();

        assertThat(resumed.output(Month::summary).month()).hasToString("2013-07");
        assertThat(resumed.output(Month::summary).mean())
                .isEqualTo(plain.months.get("2013-07").mean(), within(1e-9));
        assertThat(file("2013-07")).exists();
        assertThat(file("2013-06")).hasContent(juneBefore);
        assertThat(file("2013-08")).hasContent(augustBefore);
    }

    private Path file(String month) {
        return folder.resolve("monthly_weather/summarize_month/result/" + month + ".json");
    }
}
