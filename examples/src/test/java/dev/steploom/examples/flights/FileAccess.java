package dev.steploom.examples.flights;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Asks the flight recorder of the JVM which files a piece of code reads and writes. */
final class FileAccess {
    private FileAccess() {}

    /** Runs something and returns the files that this thread touched, but for the classes it loaded. */
    static List<String> during(Runnable action, Path folder) throws IOException {
        Path dump = folder.resolve("files.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
            recording.enable("jdk.FileWrite").withThreshold(Duration.ZERO);
            recording.start();
            action.run();
            recording.stop();
            recording.dump(dump);
        }
        List<String> files = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(dump)) {
            String file = event.getString("path");
            boolean mine = event.getThread() != null
                    && event.getThread().getJavaThreadId()
                            == Thread.currentThread().getId();
            // A run's id comes from the system's source of randomness, which looks like a file on some systems.
            boolean data = file != null && !file.startsWith("/dev/") && !file.matches(".*\\.(class|jar)");
            if (mine && data) {
                files.add(file);
            }
        }
        return files;
    }
}
