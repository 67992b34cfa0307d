package dev.steploom.junit.report;

import dev.steploom.execution.JobExecutionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that tell a run after the test is over.
 *
 * @param html a page for a browser, which needs nothing beside it
 * @param json the run and all its events, for programs
 */
public record RunFiles(Path html, Path json) {
    private static final int MAX_NAME = 80;

    /**
     * Writes a run's files. They are named after the job and the run's id; files of these names are replaced.
     *
     * @param result what the run did
     * @param folder where to; made if it is not there
     * @return the files
     * @throws IOException if they cannot be written
     */
    public static RunFiles write(JobExecutionResult result, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = safe(result.jobName()) + "-" + safe(result.runId());
        RunFiles files = new RunFiles(folder.resolve(name + ".html"), folder.resolve(name + ".json"));
        Files.writeString(files.html, RunHtml.of(result));
        Files.writeString(files.json, RunJson.of(result));
        return files;
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return safe.length() <= MAX_NAME ? safe : safe.substring(0, MAX_NAME);
    }
}
