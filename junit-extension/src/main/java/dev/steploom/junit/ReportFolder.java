package dev.steploom.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.JUnitException;

/**
 * A folder for what a test leaves behind: the one that JUnit attaches to the test, or, where a build runs JUnit without
 * such folders, one among the build's reports.
 *
 * @param context that of the test
 * @param name the folder's name
 */
record ReportFolder(ExtensionContext context, String name) {

    /** Writes into a folder. */
    interface Content {
        /** Writes files. */
        void writeTo(Path folder) throws IOException;
    }

    /** Writes the files, and returns where; the test fails for what it failed, whatever comes of this. */
    String write(Content content) {
        AtomicReference<@Nullable Path> used = new AtomicReference<>();
        try {
            context.publishDirectory(name, folder -> {
                content.writeTo(folder);
                used.set(folder);
            });
            Path folder = used.get();
            return folder == null ? "" : folder.toString();
        } catch (JUnitException noFolders) {
            return writeAmongReports(content);
        }
    }

    private String writeAmongReports(Content content) {
        try {
            Path folder = Files.createDirectories(reports().resolve(testName()).resolve(name));
            content.writeTo(folder);
            return folder.toString();
        } catch (IOException e) {
            return "could not be written: " + e;
        }
    }

    private static Path reports() {
        boolean gradle = Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts"));
        return Path.of(gradle ? "build" : "target", "reports", "steploom").toAbsolutePath();
    }

    /** The test's name, and a number that tells its invocations apart. */
    private String testName() {
        return Places.name(context) + "-"
                + Integer.toHexString(context.getUniqueId().hashCode());
    }
}
