package dev.steploom.examples.forecast;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.examples.flights.DataFiles;
import dev.steploom.examples.report.ReportFolder;
import dev.steploom.examples.terminal.Arguments;
import dev.steploom.examples.terminal.Command;
import dev.steploom.examples.terminal.FirstError;
import dev.steploom.examples.terminal.Terminal;
import dev.steploom.examples.terminal.Terminal.Look;
import java.nio.file.Path;
import java.util.List;

/** Runs the forecast of delays on the flights that come with the examples. */
public final class ForecastCommand {
    private static final String USAGE = """
            Usage: ForecastCommand [FOLDER [NOTEBOOKS]]
              FOLDER      where the page and the executed notebooks go; target/delay-forecast if left out
              NOTEBOOKS   the folder of the notebooks; examples/notebooks if left out""";

    private ForecastCommand() {}

    /**
     * Runs the job. The process ends with 1 if it failed, with 2 if the arguments are wrong.
     *
     * @param arguments a folder for what comes of it, and the folder of the notebooks
     */
    public static void main(String[] arguments) {
        int exit = run(List.of(arguments), Terminal.standard());
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(List<String> given, Terminal terminal) {
        return Command.run(given, terminal, USAGE, Folders::of, folders -> run(folders, terminal));
    }

    private static int run(Folders folders, Terminal terminal) {
        Job<String> job = DelayForecast.of(
                folders.notebooks(), folders.report(), DataFiles.bundled(), new ReportFolder(folders.report()));
        terminal.heading("Running " + job.name() + ", two notebooks among its ops");
        ExecuteInProcessResult<String> result = job.executeInProcess(o -> o.raiseOnError(false));
        terminal.line(result.timeline().stripTrailing());
        if (!result.success()) {
            terminal.line(terminal.in(Look.RED, "✘ " + FirstError.of(result)));
            return Command.FAILED;
        }
        terminal.heading("Executed notebooks");
        terminal.line("  " + folders.report().resolve(result.runId()));
        terminal.heading("Page");
        terminal.line("  " + terminal.in(Look.CYAN, result.output()));
        terminal.line("");
        return 0;
    }

    /** Where things are. */
    private record Folders(Path report, Path notebooks) {
        static Folders of(List<String> given) {
            if (given.size() > 2) {
                throw new IllegalArgumentException(
                        "There are " + given.size() + " arguments, and at most two are known.");
            }
            return new Folders(
                    Arguments.folder(given.isEmpty() ? "target/delay-forecast" : given.get(0)),
                    Arguments.folder(given.size() < 2 ? "examples/notebooks" : given.get(1)));
        }
    }
}
