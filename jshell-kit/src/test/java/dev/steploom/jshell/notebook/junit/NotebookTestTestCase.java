package dev.steploom.jshell.notebook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.jshell.notebook.NotebookRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Run by {@link NotebookTestTests}. */
class NotebookTestTestCase {
    static final List<String> CALLS = new ArrayList<>();

    @NotebookTest("passes.jsh")
    void passes() {
        CALLS.add("passes");
    }

    @NotebookTest(value = "passes.jsh", parameters = "limit=5")
    @NotebookParameter(name = "unit", value = " km")
    void parameters(NotebookRun run) {
        assertThat(run.cell("show").stdout()).isEqualTo("10 km\n");
    }

    @NotebookTest("fails.jsh")
    void fails() {
        CALLS.add("fails");
    }

    @NotebookTest("fails.jsh")
    void failsWithRun(NotebookRun run) {
        CALLS.add("failsWithRun");
    }

    @NotebookTest("raises.jsh")
    void raises() {}

    @NotebookTest("compared.ipynb")
    void compared() {}

    @NotebookTest("differs.ipynb")
    void differs() {}

    @NotebookTest(value = "all.ipynb", compareAll = true)
    void all() {}

    @NotebookTest("script-compare.jsh")
    void scriptCompare() {}

    @NotebookTest("misspelt.ipynb")
    void misspelt() {}

    @NotebookTest("no-such.ipynb")
    void missing() {}

    @NotebookTest("broken.ipynb")
    void broken() {}

    @NotebookTest("empty.jsh")
    void empty() {}

    @NotebookTest(
            value = "passes.jsh",
            parameters = {"limt=5", "unit=m"})
    void wrongParameter() {}

    @NotebookTest(value = "passes.jsh", parameters = "limit")
    void noValue() {}

    @NotebookTest(value = "passes.jsh", cellTimeout = "soon")
    void wrongTimeout() {}

    @NotebookTest(value = "src/test/resources/dev/steploom/jshell/notebook/junit/endless.jsh", cellTimeout = "300ms")
    void endless() {}

    @TestFactory
    Stream<DynamicTest> factory() throws Exception {
        return NotebookTests.of(
                Path.of(NotebookTestTestCase.class.getResource("passes.jsh").toURI()), o -> {});
    }
}
