package dev.steploom.examples.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.terminal.Command;
import dev.steploom.examples.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that runs the forecast, as a user calls it. */
class ForecastCommandTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return ForecastCommand.run(List.of(arguments), Terminal.plain(new PrintStream(bytes, true, UTF_8)));
    }

    private String printed() {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void tooManyArgumentsAreRefusedWithTheUsage() {
        assertThat(run("a", "b", "c")).isEqualTo(Command.MISUSED);

        assertThat(printed())
                .startsWith(
                        "There are 3 arguments, and at most two are known.\nUsage: ForecastCommand [FOLDER [NOTEBOOKS]]");
    }

    @Test
    void aFolderWithoutTheNotebooksIsNamed(@TempDir Path folder) {
        assertThat(run(folder.toString(), folder.resolve("none").toString())).isEqualTo(Command.FAILED);

        assertThat(printed()).contains(folder.resolve("none") + "/airport-kinds.ipynb");
    }
}
