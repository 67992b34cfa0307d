package steploom.benchmarks.smoke;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import steploom.benchmarks.quick.Quick;
import steploom.benchmarks.regression.Regression;
import steploom.benchmarks.report.ReportPage;
import steploom.benchmarks.result.ResultFile;
import steploom.benchmarks.runner.VirtualThreads;

/** Runs everything once, small and in this JVM. Its times mean nothing; a wrong result is an error. */
public final class Smoke {
    private static final String SIZE = "100";

    private Smoke() {}

    /**
     * Runs every benchmark of the suite, the quick look, a comparison and a report.
     *
     * @param out where a line for each goes
     * @throws Exception if anything fails or gives a wrong result
     */
    public static void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("smoke");
        try {
            Path suite = folder.resolve("suite.json");
            out.println("suite: " + suite(suite) + " benchmarks ran once");
            Path quick = folder.resolve("quick.json");
            Quick.run(out, "--once", "--size", SIZE, "--json", quick.toString());
            Regression regression = Regression.between(ResultFile.read(quick), ResultFile.read(quick));
            if (!regression.slower().isEmpty()) {
                throw new IllegalStateException("A file is slower than itself:\n" + regression.table());
            }
            out.println("regression: " + regression.changes().size() + " figures compared");
            Path page = folder.resolve("report.html");
            ReportPage.write(ResultFile.read(suite), page);
            out.println("report: " + Files.size(page) + " bytes");
        } finally {
            delete(folder);
        }
    }

    private static int suite(Path json) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("steploom\\.benchmarks\\.suite\\.")
                .forks(0)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.NONE)
                .param("size", SIZE)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        if (!VirtualThreads.available()) {
            options.exclude("VirtualThreadBenchmark|BlockingBenchmark");
        }
        return new Runner(options.build()).run().size();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
