package steploom.benchmarks.quick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import steploom.benchmarks.Main;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.result.ResultFile;
import steploom.benchmarks.shape.Shape;

/** Captures in a JVM of its own that looks up no source locations, since a JVM decides about them once. */
final class LocationsOff {
    /** What is behind the subject in results. */
    static final String MARK = ", locations off";

    private static final String PROPERTY = "steploom.locations";

    /** What a JVM on a machine like this begins with: collecting garbage before each round would take it down to a tenth. */
    private static final String LEAST_HEAP = "-Xms384m";

    private LocationsOff() {}

    /** Tells whether this is such a JVM. */
    static boolean here() {
        return "off".equals(System.getProperty(PROPERTY));
    }

    static void measure(Look look, Shape shape) throws IOException, InterruptedException {
        Path json = Files.createTempFile("capture", ".json");
        try {
            Process process = new ProcessBuilder(command(look, shape, json))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Capturing with -D" + PROPERTY + "=off failed:\n" + said);
            }
            for (Measurement figure : ResultFile.read(json).measurements()) {
                if (figure.subject().endsWith(MARK)) {
                    look.add(figure);
                    look.print(shape, ": %s %.0f ns/node", figure.subject(), figure.value());
                }
            }
        } finally {
            Files.deleteIfExists(json);
        }
    }

    private static List<String> command(Look look, Shape shape, Path json) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LEAST_HEAP,
                "-D" + PROPERTY + "=off",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "quick",
                "--only",
                Part.CAPTURE.toString(),
                "--shape",
                shape.name(),
                "--size",
                Integer.toString(shape.steps()),
                "--json",
                json.toString()));
        if (look.once()) {
            command.add("--once");
        }
        return command;
    }
}
