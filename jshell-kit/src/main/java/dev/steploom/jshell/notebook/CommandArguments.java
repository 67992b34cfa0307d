package dev.steploom.jshell.notebook;

import dev.steploom.type.NearestName;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of the command line. */
final class CommandArguments {
    static final String USAGE = """
            run NOTEBOOK [options]     runs a .jsh or .ipynb, cell by cell
              --out FILE.ipynb         writes the executed notebook
              --html FILE.html         writes a page to read
              -p NAME=VALUE            gives a parameter a value; may be repeated
              --timeout SECONDS        ends a cell that takes longer
              --max-output MEGABYTES   how much output of each cell is kept (2)
              --class-path PATH        more jars and folders for the cells
              --jvm OPTION             an option for the JVM of the cells, such as -Xmx2g; may be repeated
            convert FROM TO            writes a .jsh as .ipynb, or the other way round
            """;

    private static final Map<String, BiConsumer<CommandArguments, String>> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("--out", (given, value) -> given.out = executed(value));
        OPTIONS.put("--html", (given, value) -> given.html = Path.of(value));
        OPTIONS.put("-p", CommandArguments::parameter);
        OPTIONS.put(
                "--timeout",
                (given, value) -> given.timeout = Duration.ofMillis((long) (1000 * number("--timeout", value))));
        OPTIONS.put(
                "--max-output",
                (given, value) -> given.outputLimit = (long) (1_000_000 * number("--max-output", value)));
        OPTIONS.put(
                "--class-path",
                (given, value) -> Stream.of(value.split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of)
                        .forEach(given.classPath::add));
        OPTIONS.put("--jvm", (given, value) -> given.jvmOptions.add(value));
    }

    private final List<Path> files = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private boolean help;
    private boolean convert;
    private @Nullable Path out;
    private @Nullable Path html;
    private @Nullable Duration timeout;
    private @Nullable Long outputLimit;

    private CommandArguments() {}

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static CommandArguments of(List<String> arguments) {
        CommandArguments given = new CommandArguments();
        if (arguments.isEmpty() || arguments.contains("--help")) {
            given.help = true;
            return given;
        }
        String command = arguments.get(0);
        if (!command.equals("run") && !command.equals("convert")) {
            throw new IllegalArgumentException("There is no command \"" + command + "\"; write run or convert.");
        }
        given.convert = command.equals("convert");
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                given.files.add(Path.of(argument));
                continue;
            }
            BiConsumer<CommandArguments, String> option = given.convert ? null : OPTIONS.get(argument);
            if (option == null) {
                throw new IllegalArgumentException("\"" + command + "\" has no option " + argument + ". "
                        + (given.convert ? "It has none." : NearestName.hint(argument, "options", OPTIONS.keySet())));
            }
            if (++i == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value behind it.");
            }
            option.accept(given, arguments.get(i));
        }
        int needed = given.convert ? 2 : 1;
        if (given.files.size() != needed) {
            throw new IllegalArgumentException(
                    "\"" + command + "\" needs " + (given.convert ? "two files, from and to" : "one notebook")
                            + ", but is given " + given.files.size() + ".");
        }
        return given;
    }

    private static Path executed(String value) {
        if (!value.endsWith(".ipynb")) {
            throw new IllegalArgumentException(
                    "--out must name a .ipynb, as a script cannot hold outputs, but is \"" + value + "\".");
        }
        return Path.of(value);
    }

    private static void parameter(CommandArguments given, String value) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("-p needs NAME=VALUE, but is given \"" + value + "\".");
        }
        given.parameters.put(value.substring(0, equals), value.substring(equals + 1));
    }

    private static double number(String option, String value) {
        double number = Double.NaN;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            // said below
        }
        if (number > 0 && number <= 1e9) {
            return number;
        }
        throw new IllegalArgumentException(option + " needs a number above 0, but is given \"" + value + "\".");
    }

    void applyTo(NotebookRunOptions options) {
        parameters.forEach(options::parameterText);
        options.classPath(classPath.toArray(Path[]::new)).jvmOptions(jvmOptions.toArray(String[]::new));
        if (timeout != null) {
            options.cellTimeout(timeout);
        }
        if (outputLimit != null) {
            options.outputLimit(outputLimit);
        }
    }

    List<Path> files() {
        return files;
    }

    boolean help() {
        return help;
    }

    boolean isConvert() {
        return convert;
    }

    @Nullable
    Path out() {
        return out;
    }

    @Nullable
    Path html() {
        return html;
    }
}
