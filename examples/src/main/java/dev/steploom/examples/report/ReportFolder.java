package dev.steploom.examples.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder, made when it is needed.
 *
 * @param folder where the files go
 */
public record ReportFolder(Path folder) implements ReportSink {
    @Override
    public String write(String name, String content) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), content)
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
