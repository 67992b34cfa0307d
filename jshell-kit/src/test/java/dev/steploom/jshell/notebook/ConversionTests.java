package dev.steploom.jshell.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionTests {
    private static final int ROUNDS = 3000;

    static Schema schema() {
        try (InputStream rules = ConversionTests.class.getResourceAsStream("nbformat-4.5.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(rules.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Notebook through(NotebookForm form, Notebook notebook) {
        return Notebook.parse("random", form, notebook.toText(form));
    }

    @Test
    void jupytersFormKeepsEverything() {
        RandomNotebooks notebooks = new RandomNotebooks(1);
        for (int i = 0; i < ROUNDS; i++) {
            Notebook notebook = notebooks.next();

            assertThat(through(NotebookForm.IPYNB, notebook)).isEqualTo(notebook);
        }
    }

    @Test
    void aScriptKeepsEverythingButOutputs() {
        RandomNotebooks notebooks = new RandomNotebooks(2);
        for (int i = 0; i < ROUNDS; i++) {
            Notebook notebook = notebooks.next();

            assertThat(through(NotebookForm.JSH, notebook))
                    .as(() -> notebook.toText(NotebookForm.JSH))
                    .isEqualTo(notebook.withoutOutputs());
        }
    }

    @Test
    void aScriptComesBackFromJupytersFormAsItWas() {
        RandomNotebooks notebooks = new RandomNotebooks(3);
        for (int i = 0; i < ROUNDS; i++) {
            String script = notebooks.next().toText(NotebookForm.JSH);
            Notebook notebook = Notebook.parse("random", NotebookForm.JSH, script);

            assertThat(through(NotebookForm.IPYNB, notebook).toText(NotebookForm.JSH))
                    .isEqualTo(script);
        }
    }

    @Test
    void whatIsWrittenFollowsTheFormatsRules() {
        Schema schema = schema();
        RandomNotebooks notebooks = new RandomNotebooks(4);
        for (int i = 0; i < 300; i++) {
            String json = notebooks.next().toText(NotebookForm.IPYNB);

            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void theRulesRefuseWhatIsWrong() {
        String json = Notebook.of(List.of(new Cell.Code("a", "1"))).toText(NotebookForm.IPYNB);

        assertThat(schema().validate(json.replace("\"outputs\"", "\"output\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aScriptReadsAsItLooks() {
        Notebook notebook = Notebook.parse("a.jsh", NotebookForm.JSH, """
                // %% [markdown]
                // # Days
                //
                // of rain

                // %% parameters
                int limit = 3;

                // %% Count the days {"id": "count"}
                limit + 1
                """);

        assertThat(notebook.cells())
                .containsExactly(
                        new Cell.Markdown("cell-1", "# Days\n\nof rain"),
                        new Cell.Code(
                                "cell-2", "int limit = 3;", Map.of("tags", List.of("parameters")), List.of(), null),
                        new Cell.Code("count", "limit + 1", Map.of("title", "Count the days"), List.of(), null));
    }

    @Test
    void aPlainScriptIsOneCell() {
        assertThat(Notebook.parse("a.jsh", NotebookForm.JSH, "int a = 1;\na\n").cells())
                .containsExactly(new Cell.Code("cell-1", "int a = 1;\na"));
    }

    @Test
    void cellsOfOlderNotebooksAreNamedByTheirPlaces() {
        String json = """
                {"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": "1"},
                           {"cell_type": "raw", "metadata": {}, "source": ["a\\n", "b"]}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 2}""";

        assertThat(Notebook.parse("old.ipynb", NotebookForm.IPYNB, json).cells())
                .containsExactly(new Cell.Code("cell-1", "1"), new Cell.Raw("cell-2", "a\nb", Map.of(), Map.of()));
    }
}
