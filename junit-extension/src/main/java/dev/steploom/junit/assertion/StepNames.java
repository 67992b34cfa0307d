package dev.steploom.junit.assertion;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares names of steps as a test gives them with those that a run has. */
final class StepNames {
    private static final int SHOWN = 20;

    private StepNames() {}

    /** Refuses an assertion about no name at all, which would hold of everything. */
    static void requireAny(String[] names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("No name is given, so nothing would be asserted. Give one or more.");
        }
    }

    /** Says that a name is none of the run's steps, which is nearest, and which there are. */
    static Finding unknown(JobExecutionResult result, String name) {
        Set<String> keys = result.steps().keySet();
        String nearest = NearestName.of(name, keys);
        String actual = "no such step." + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?");
        Finding finding = Finding.of("job '" + result.jobName() + "'", "a step \"" + name + "\"", actual);
        if (!result.plan().steps().contains(name) && keys.stream().anyMatch(key -> key.startsWith(name + "."))) {
            finding =
                    finding.note("\"" + name + "\" is a graph; its steps are those that begin with \"" + name + ".\".");
        } else if (keys.stream().anyMatch(key -> key.startsWith(name + "["))) {
            finding = finding.note("\"" + name + "\" is mapped: it has a step for each key.");
        }
        return finding.note("steps:    " + list(keys));
    }

    /** Names, one after the other; where there are many, the first of them. */
    static String list(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() <= SHOWN ? shown : shown + ", … (" + names.size() + ")";
    }

    /** Compares sets of names. */
    static Finding difference(String subject, Collection<String> expected, Collection<String> actual) {
        Finding finding = Finding.of(subject, list(expected), list(actual));
        List<String> missing = without(expected, actual);
        List<String> more = without(actual, expected);
        finding = missing.isEmpty() ? finding : finding.note("missing:  " + list(missing));
        return more.isEmpty() ? finding : finding.note("too many: " + list(more));
    }

    static List<String> without(Collection<String> names, Collection<String> others) {
        Set<String> rest = new LinkedHashSet<>(names);
        others.forEach(rest::remove);
        return new ArrayList<>(rest);
    }
}
