package dev.steploom.examples.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps reports in memory, for tests and for trying things out. */
public final class ReportMemory implements ReportSink {
    private final Map<String, String> files = new ConcurrentHashMap<>();

    @Override
    public String write(String name, String content) {
        files.put(name, content);
        return "memory:" + name;
    }

    /**
     * Returns what was written.
     *
     * @return the texts by name
     */
    public Map<String, String> files() {
        return Map.copyOf(files);
    }
}
