package dev.steploom.examples.report;

import java.io.IOException;

/** Where the job leaves what it wrote. */
public interface ReportSink {
    /**
     * Keeps a text.
     *
     * @param name the name of the file it would be
     * @param content the text
     * @return where it lies now
     * @throws IOException if it cannot be kept
     */
    String write(String name, String content) throws IOException;
}
