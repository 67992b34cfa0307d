package dev.steploom.jshell.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.jshell.notebook.NotebookFormatException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTests {
    private static final String EMPTY = "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";

    @TempDir
    Path folder;

    private static NotebookFormatException refused(String json) {
        return catchThrowableOfType(
                NotebookFormatException.class, () -> Notebook.parse("a.ipynb", NotebookForm.IPYNB, json));
    }

    private static void isRefused(String json, Reason reason, String message) {
        NotebookFormatException refused = refused(json);
        assertThat(refused).hasMessage(message);
        assertThat(refused.reason()).isEqualTo(reason);
    }

    @Test
    void jsonThatIsNoNotebook() {
        isRefused(
                "{\"a\": 1}",
                Reason.NOT_A_NOTEBOOK,
                "a.ipynb: this is JSON, but not a notebook: it has no \"nbformat\".");
        isRefused("[]", Reason.NOT_A_NOTEBOOK, "a.ipynb: this is JSON, but not an object.");
    }

    @Test
    void textThatIsNoJson() {
        assertThat(refused("Hello").reason()).isEqualTo(Reason.NOT_A_NOTEBOOK);
        assertThat(refused("Hello")).hasMessageStartingWith("a.ipynb: line 1: this is no JSON: ");
        isRefused("", Reason.NOT_A_NOTEBOOK, "a.ipynb: the file is empty.");
    }

    @Test
    void truncatedJson() {
        String whole = Notebook.of(java.util.List.of(new Cell.Code("a", "int a = 1;\na")))
                .toText(NotebookForm.IPYNB);

        for (int length = 1; length < whole.length() - 2; length++) {
            assertThat(refused(whole.substring(0, length)).reason())
                    .as(whole.substring(0, length))
                    .isEqualTo(Reason.TRUNCATED);
        }
        isRefused(
                "{\"cells\": [\n",
                Reason.TRUNCATED,
                "a.ipynb: line 2: the file ends in the middle of its JSON; it was not written to its end.");
    }

    @Test
    void versionsThatAreNotRead() {
        isRefused(
                "{\"worksheets\": [], \"nbformat\": 3, \"nbformat_minor\": 0}",
                Reason.TOO_OLD,
                "a.ipynb: it is written in version 3.0 of the notebook format; versions 4.0 to 4.5 are read. Open it in"
                        + " Jupyter and save it, or run \"jupyter nbconvert --to notebook --inplace\" on it.");
        isRefused(
                EMPTY.replace("\"nbformat\": 4", "\"nbformat\": 5"),
                Reason.TOO_NEW,
                "a.ipynb: it is written in version 5.5 of the notebook format; versions 4.0 to 4.5 are read. Save it in"
                        + " version 4.5, or use a newer Steploom.");
    }

    @Test
    void allPlacesThatBreakTheRulesAreToldAtOnce() {
        isRefused("""
                {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "outputs": [{"output_type": "x"}]}, 3,
                           {"cell_type": "sql", "id": "b", "metadata": {"tags": ["a,b"]}, "source": ""}],
                 "nbformat": 4, "nbformat_minor": 5}""", Reason.INVALID, """
                a.ipynb has 6 problems:
                  - cells[1] must be an object.
                  - metadata is missing; it must be an object.
                  - cells[0].source is missing; it must be a text or a list of texts.
                  - cells[0].outputs[0].output_type is "x"; an output is stream, display_data, execute_result or error.
                  - cells[2].metadata.tags must be a list of texts, none of them empty, twice there, or with a comma.
                  - cells[2].cell_type is "sql"; a cell is code, markdown or raw.""");
    }

    @Test
    void idsThatAreThereTwice() {
        isRefused(
                EMPTY.replace(
                        "[]",
                        "[{\"cell_type\": \"raw\", \"id\": \"a\", \"metadata\": {}, \"source\": \"\"},"
                                + "{\"cell_type\": \"raw\", \"id\": \"a\", \"metadata\": {}, \"source\": \"\"}]"),
                Reason.INVALID,
                "a.ipynb: cells[1].id is \"a\", as that of another cell; give each its own.");
    }

    @Test
    void scriptsWithMarkersThatCannotBeRead() {
        NotebookFormatException refused = catchThrowableOfType(
                NotebookFormatException.class, () -> Notebook.parse("a.jsh", NotebookForm.JSH, """
                        // %% [sql]
                        // %% {"name": "a"}
                        // %% [markdown]
                        int a;
                        """));

        assertThat(refused).hasMessage("""
                a.jsh has 3 problems:
                  - line 1: [sql] is no sort of cell; write [markdown] or [raw], or nothing for code.
                  - line 2: name is not known; write id, metadata or attachments.
                  - line 4: a [markdown] cell has comments only; begin a cell of code with "// %%" in front of this line.""");
    }

    @Test
    void filesThatAreNotThereOrNotText() throws IOException {
        Path missing = folder.resolve("missing.ipynb");
        assertThat(catchThrowableOfType(NotebookFormatException.class, () -> Notebook.read(missing)))
                .hasMessage(missing + ": there is no such file.");

        Path binary = Files.write(folder.resolve("binary.ipynb"), new byte[] {(byte) 0xff, 0});
        assertThat(catchThrowableOfType(NotebookFormatException.class, () -> Notebook.read(binary)))
                .hasMessage(binary + ": this is no text in UTF-8.");

        assertThat(catchThrowableOfType(NotebookFormatException.class, () -> Notebook.read(Path.of("a.txt"))))
                .hasMessage("a.txt: a notebook's name ends with .ipynb or .jsh.");
    }

    @Test
    void anotherLanguagesKernel() {
        Notebook python = Notebook.parse(
                "a.ipynb",
                NotebookForm.IPYNB,
                EMPTY.replace(
                        "\"metadata\": {}",
                        "\"metadata\": {\"kernelspec\": {\"name\": \"python3\", \"display_name\": \"Python 3\"},"
                                + " \"language_info\": {\"name\": \"python\"}}"));

        NotebookLanguageException refused = catchThrowableOfType(NotebookLanguageException.class, python::run);

        assertThat(refused)
                .hasMessage(
                        "a.ipynb is a notebook of python (kernel \"python3\"); only notebooks of Java can be run. If its"
                                + " cells are Java, choose a Java kernel in Jupyter and save it.");
        assertThat(refused.language()).isEqualTo("python");
    }
}
