package dev.steploom.conformance;

import java.util.ArrayList;
import java.util.List;

/** What ops, resources and hooks of one run of a case append. */
final class CaseTrace {
    private final List<String> entries = new ArrayList<>();
    private int runIndex;

    synchronized void reset(int run) {
        entries.clear();
        runIndex = run;
    }

    synchronized int runIndex() {
        return runIndex;
    }

    synchronized void add(String entry) {
        entries.add(entry);
    }

    /** Hooks of one step run in no fixed order: each block of theirs is sorted, as the recorder does. */
    synchronized List<String> normalised() {
        List<String> out = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String entry : entries) {
            if (entry.startsWith("hook")) {
                block.add(entry);
            } else {
                block.stream().sorted().forEach(out::add);
                block.clear();
                out.add(entry);
            }
        }
        block.stream().sorted().forEach(out::add);
        return out;
    }
}
