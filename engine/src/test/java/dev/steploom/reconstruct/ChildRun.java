package dev.steploom.reconstruct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run in a JVM of its own.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record ChildRun(int code, String out, String err) {

    static ChildRun of(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.steploom.reconstruct.Run"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path err = folder.resolve("err");
        Process child = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectError(err.toFile())
                .directory(folder.toFile())
                .start();
        String out = new String(child.getInputStream().readAllBytes(), UTF_8);
        return new ChildRun(child.waitFor(), out, Files.readString(err));
    }

    /** The lines of standard output, each of which is a JSON object. */
    List<Map<String, Object>> lines() {
        return lines(out);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> lines(String text) {
        List<Map<String, Object>> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add((Map<String, Object>) JsonText.read(line)));
        return lines;
    }

    Map<String, Object> result() {
        return lines().get(lines().size() - 1);
    }
}
