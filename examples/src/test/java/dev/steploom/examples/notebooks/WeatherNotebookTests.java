package dev.steploom.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import dev.steploom.jshell.notebook.NotebookRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class WeatherNotebookTests {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).resolve("notebooks");

    @Test
    void drawsTheRainOfTheGivenMonths() {
        Notebook notebook = Notebook.read(FOLDER.resolve("seattle-weather.jsh"));

        NotebookRun run = notebook.run(o -> o.parameterText("from", "2013-01").parameterText("until", "2013-04"));

        assertThat(run.cell("run").stdout()).isEqualTo("The job succeeded\n");
        assertThat(run.cell("table").value()).isEqualTo("""
                month    days  rain   warmest
                2013-01  31    105.7  11.7
                2013-02  28    40.3   13.3
                2013-03  31    69.7   20.6
                """);
        assertThat(run.cell("chart").value("image/svg+xml")).contains("105.7", "2013-01");
        assertThat(run.cell("wettest").value()).isEqualTo("2013-01");
        assertThat(run.notebook().toHtml()).contains("<h1>Rain in Seattle</h1>", "data:image/svg+xml;base64,");
    }

    @Test
    void jupytersFormIsTheSameNotebook() {
        Notebook script = Notebook.read(FOLDER.resolve("seattle-weather.jsh"));
        Notebook jupyter = Notebook.read(FOLDER.resolve("seattle-weather.ipynb"));

        assertThat(jupyter.toText(NotebookForm.JSH)).isEqualTo(script.toText(NotebookForm.JSH));
    }
}
