package dev.steploom.jshell;

import dev.steploom.jshell.classpath.ClassPathEntries;
import dev.steploom.jshell.engine.SteploomEngine;
import dev.steploom.jshell.source.SessionFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The command that starts the JDK's JShell with Steploom on its class path and imported. */
public final class SteploomShell {
    private static final String STARTUP = "steploom.jsh";
    private static final String CLASS_PATH = "--class-path";

    private SteploomShell() {}

    /**
     * Starts a shell, and exits with its exit code when the user leaves it.
     *
     * @param arguments options and files for {@code jshell}; entries of a {@code --class-path} come behind Steploom's
     * @throws Exception if the shell cannot be started
     */
    public static void main(String... arguments) throws Exception {
        int code = start(JavaShellToolBuilder.builder(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Starts a shell and waits until it ends.
     *
     * @param builder says where input comes from and output goes to
     * @param arguments options and files for {@code jshell}
     * @return the exit code
     * @throws Exception if the shell cannot be started
     */
    public static int start(JavaShellToolBuilder builder, String... arguments) throws Exception {
        Path startup = Files.createTempFile("steploom", ".jsh");
        try (SessionFolder folder = SessionFolder.create()) {
            copyStartup(startup);
            List<String> options = options(startup, arguments);
            options.addAll(0, folder.shellOptions());
            return builder.start(options.toArray(String[]::new));
        } finally {
            Files.deleteIfExists(startup);
        }
    }

    private static void copyStartup(Path file) throws IOException {
        try (InputStream script = SteploomShell.class.getResourceAsStream(STARTUP)) {
            Files.copy(
                    Objects.requireNonNull(script, "The start-up script is not beside its class."),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts Steploom's options before the user's; a class path of the user's is joined to ours. */
    private static List<String> options(Path startup, String... arguments) {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        StringBuilder classPath = new StringBuilder(classPath());
        for (int at = 0; at < given.size(); ) {
            if (given.get(at).equals(CLASS_PATH) && at + 1 < given.size()) {
                given.remove(at);
                classPath.append(java.io.File.pathSeparator).append(given.remove(at));
            } else if (given.get(at).startsWith(CLASS_PATH + "=")) {
                classPath
                        .append(java.io.File.pathSeparator)
                        .append(given.remove(at).substring(CLASS_PATH.length() + 1));
            } else {
                at++;
            }
        }
        List<String> options =
                new ArrayList<>(List.of(CLASS_PATH, classPath.toString(), "--startup", "DEFAULT", "--startup"));
        options.add(startup.toString());
        if (given.stream().noneMatch(option -> option.startsWith("--execution"))) {
            options.addAll(List.of("--execution", SteploomEngine.NAME));
        }
        options.addAll(given);
        return options;
    }

    /**
     * The class path that this class comes from: Maven runs it in a class loader of its own.
     */
    static String classPath() {
        Set<Path> own = ClassPathEntries.of(SteploomShell.class.getClassLoader());
        return (own.isEmpty() ? ClassPathEntries.ofJvm() : own)
                .stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
