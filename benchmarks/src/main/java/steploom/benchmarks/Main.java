package steploom.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import steploom.benchmarks.quick.Quick;
import steploom.benchmarks.regression.Regression;
import steploom.benchmarks.report.ReportPage;
import steploom.benchmarks.result.ResultFile;
import steploom.benchmarks.smoke.Smoke;

/** The command line: a few words of our own; everything else is JMH's. */
public final class Main {
    private static final String HELP = """
            quick [--shape chain,wide,...] [--size N,...] [--only run,capture,...] [--json FILE]
                                      a look at the figures in less than a minute, without forks;
                                      what a test of a job takes only with --only junit
            smoke                     everything once, to see that it works
            regression OLD NEW        what became slower from one result file to another
            report RESULT OUT.html    a result file as a page
            anything else             goes to JMH; -h shows its options
            """;

    private Main() {}

    /**
     * Runs what the first word says.
     *
     * @param args the words
     * @throws Exception whatever a benchmark throws
     */
    public static void main(String[] args) throws Exception {
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        try {
            switch (args.length == 0 ? "help" : args[0]) {
                case "help" -> System.out.print(HELP);
                case "quick" -> Quick.run(System.out, rest);
                case "smoke" -> Smoke.run(System.out);
                case "regression" -> compare(rest);
                case "report" -> report(rest);
                default -> org.openjdk.jmh.Main.main(args);
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static void compare(String... files) {
        if (files.length != 2) {
            throw new IllegalArgumentException("regression takes two result files: regression OLD.json NEW.json");
        }
        Regression regression =
                Regression.between(ResultFile.read(Path.of(files[0])), ResultFile.read(Path.of(files[1])));
        System.out.print(regression.table());
        if (!regression.slower().isEmpty()) {
            System.exit(1);
        }
    }

    private static void report(String... files) {
        if (files.length != 2) {
            throw new IllegalArgumentException("report takes a result file and a page: report RESULT.json OUT.html");
        }
        ReportPage.write(ResultFile.read(Path.of(files[0])), Path.of(files[1]));
    }
}
