package dev.steploom.jshell.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path script;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("a.jsh"), "// %% parameters\nint n = 1;\n\n// %% Divide\n10 / n\n");
    }

    private int run(Object... arguments) {
        return new NotebookCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments).stream().map(String::valueOf).toList());
    }

    @Test
    void runsWithParametersAndWritesBothFiles() throws IOException {
        Path executed = folder.resolve("out.ipynb");
        Path page = folder.resolve("page.html");

        int exit = run("run", script, "--out", executed, "--html", page, "-p", "n=5", "--timeout", "300");

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString(UTF_8).replaceAll("[0-9.]+ m?s", "T"))
                .isEqualTo("[1/3] cell-1 ✔ T\n[2/3] injected-parameters ✔ T\n[3/3] cell-2 Divide ✔ T\nWrote " + executed
                        + "\nWrote " + page + "\n3 cells ran in T.\n");
        assertThat(((Cell.Code) Notebook.read(executed).cells().get(2)).outputs())
                .hasSize(1);
        assertThat(page).content().contains("<pre class=\"value\">2</pre>");
    }

    @Test
    void aCellThatFailsIsExitCode1AndTheNotebookIsWrittenAllTheSame() {
        Path executed = folder.resolve("out.ipynb");

        assertThat(run("run", script, "--out", executed, "-p", "n=0")).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .startsWith(script + ":5: Cell 2 (cell-2), line 1, threw java.lang.ArithmeticException: / by zero\n");
        assertThat(executed).exists();
    }

    @Test
    void aWrongFileOrParameterIsExitCode2() {
        assertThat(run("run", folder.resolve("b.jsh"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo(folder.resolve("b.jsh") + ": there is no such file.\n");
    }

    @Test
    void misuseIsExplained() {
        assertThat(run("run", script, "--timout", "3")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .startsWith("\"run\" has no option --timout. Did you mean \"--timeout\"?\nrun NOTEBOOK [options]");
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsOption() {
        assertThat(run("run", script, "--timeout", "soon")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("--timeout needs a number above 0, but is given \"soon\".\n");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere/a.ipynb");

        assertThat(run("convert", script, nowhere)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("Cannot write " + nowhere + ": there is no such folder.\n");
    }

    @Test
    void convertsThereAndBack() throws IOException {
        Path jupyter = folder.resolve("a.ipynb");
        Path back = folder.resolve("back.jsh");

        assertThat(run("convert", script, jupyter)).isZero();
        assertThat(run("convert", jupyter, back)).isZero();

        assertThat(back).hasSameTextualContentAs(script);
        assertThat(out.toString(UTF_8)).isEqualTo("Wrote " + jupyter + ".\nWrote " + back + ".\n");
    }
}
