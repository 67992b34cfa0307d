package dev.steploom.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.config.RunConfig;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.jshell.notebook.junit.NotebookTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class RainReportTests {
    private static final Path NOTEBOOK =
            Path.of(System.getProperty("basedir", "")).resolve("notebooks").resolve("rain-report.ipynb");

    @TempDir
    Path folder;

    @Test
    void theNotebookIsAnOpOfTheJob() throws IOException {
        Job<String> report = RainReport.of(NOTEBOOK, folder, new ReportFolder(folder));

        var result = report.executeInProcess(
                o -> o.runConfig(RunConfig.fromYaml("{ops: {load: {config: {from: 2013-01-01, until: 2013-04-01}},"
                        + " analyse: {config: {color: teal}}}}")));

        assertThat(Files.readString(Path.of(result.output())))
                .contains("The wettest month was 2013-01.", "fill='teal'", "2013-03");
        Notebook executed = Notebook.read(folder.resolve(result.runId()).resolve("analyse.ipynb"));
        assertThat(executed.cells().toString()).contains("90 days, 0 rejected", "2013-01 105.7 mm", "image/svg+xml");
    }

    @NotebookTest("notebooks/rain-report.ipynb")
    void itRunsAloneAndGivesWhatIsSaved(NotebookRun run) {
        assertThat(run.cell("draw").value("image/svg+xml")).contains("#888888", "2012-03");
    }

    @NotebookTest(
            value = "notebooks/seattle-weather.ipynb",
            parameters = {"from=2013-01", "until=2013-04"})
    void theWeatherOfAQuarter(NotebookRun run) {
        assertThat(run.cell("wettest").value()).isEqualTo("2013-01");
    }

    @Test
    void theScriptIsTheSameNotebook() {
        Path script = NOTEBOOK.resolveSibling("rain-report.jsh");

        assertThat(Notebook.read(NOTEBOOK).withoutOutputs().toText(NotebookForm.JSH))
                .isEqualTo(Notebook.read(script).toText(NotebookForm.JSH));
    }
}
