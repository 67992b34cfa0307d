package dev.steploom.reconstruct;

import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Run} was asked for on the command line.
 *
 * @param job the pointer's file; {@code -} for standard input
 * @param runConfig the file of the run config; {@code -} for standard input
 * @param opSelection clauses of the op selection
 * @param tags text by name
 * @param partition the partition's key
 * @param output the file that gets the lines, in place of standard output
 * @param help whether only the usage is to be told
 */
record RunArguments(
        String job,
        @Nullable String runConfig,
        List<String> opSelection,
        Map<String, String> tags,
        @Nullable String partition,
        @Nullable String output,
        boolean help) {

    static final String STANDARD_INPUT = "-";

    static final String USAGE = """
            Runs the job that a pointer names, and writes its events and its result as lines of JSON.

            java -cp CLASSPATH dev.steploom.reconstruct.Run JOB [options]

              JOB                    file with the pointer, as ReconstructableJob.toJson() wrote it; - for standard input
              --run-config FILE      run config in YAML or JSON; - for standard input
              --op-selection CLAUSE  runs a part of the job, such as *load+; may be repeated
              --tag NAME=TEXT        adds a tag to the run; may be repeated
              --partition KEY        runs one partition
              --output FILE          writes the lines to a file instead of standard output
              --help                 tells this

            Without --output, what the job itself prints goes to standard error, so that standard output has lines only.
            Exit codes: 0 the run succeeded; 1 it failed or was cancelled; 2 it was not started.
            """;

    private static final List<String> OPTIONS =
            List.of("--run-config", "--op-selection", "--tag", "--partition", "--output", "--help");

    /** What is wrong with a command line: a sentence each. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }

    static RunArguments parse(String... arguments) throws UsageException {
        Parser parser = new Parser(List.of(arguments).iterator());
        parser.parse();
        return parser.result();
    }

    private static final class Parser {
        private final Iterator<String> words;
        private final List<String> problems = new ArrayList<>();
        private final List<String> jobs = new ArrayList<>();
        private final Map<String, String> single = new LinkedHashMap<>();
        private final List<String> selection = new ArrayList<>();
        private final Map<String, String> tags = new LinkedHashMap<>();
        private boolean help;

        Parser(Iterator<String> words) {
            this.words = words;
        }

        void parse() {
            while (words.hasNext()) {
                String word = words.next();
                int equals = word.indexOf('=');
                String option = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
                if (!option.startsWith("-") || option.equals(STANDARD_INPUT)) {
                    jobs.add(word);
                } else if (option.equals("--help")) {
                    help = true;
                } else if (!OPTIONS.contains(option)) {
                    problems.add("There is no option " + option + ". " + NearestName.hint(option, "options", OPTIONS));
                } else if (equals > 0) {
                    take(option, word.substring(equals + 1));
                } else if (words.hasNext()) {
                    take(option, words.next());
                } else {
                    problems.add("The option " + option + " needs a value.");
                }
            }
        }

        private void take(String option, String value) {
            if (option.equals("--op-selection")) {
                selection.add(value);
            } else if (option.equals("--tag")) {
                int equals = value.indexOf('=');
                if (equals <= 0) {
                    problems.add("The tag " + value + " has no name and text. Write it like this: --tag team=data.");
                } else {
                    tags.put(value.substring(0, equals), value.substring(equals + 1));
                }
            } else if (single.put(option, value) != null) {
                problems.add("The option " + option + " is given twice.");
            }
        }

        RunArguments result() throws UsageException {
            String runConfig = single.get("--run-config");
            if (!help && jobs.size() != 1) {
                problems.add(
                        jobs.isEmpty()
                                ? "The file with the pointer to the job is missing."
                                : "There is more than one job: " + String.join(", ", jobs) + ".");
            }
            if (jobs.contains(STANDARD_INPUT) && STANDARD_INPUT.equals(runConfig)) {
                problems.add("Job and run config cannot both come from standard input.");
            }
            if (!problems.isEmpty()) {
                throw new UsageException(problems);
            }
            return new RunArguments(
                    help ? "" : jobs.get(0),
                    runConfig,
                    List.copyOf(selection),
                    Map.copyOf(tags),
                    single.get("--partition"),
                    single.get("--output"),
                    help);
        }
    }
}
