package dev.steploom.junit.assertion;

import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import dev.steploom.type.ValueText;
import java.util.List;
import org.slf4j.event.Level;

/** The messages that a run or one of its steps wrote. */
record Messages(List<Event.LogMessage> all) {
    private static final int SHOWN = 8;

    static Messages of(JobExecutionResult result) {
        return new Messages(result.logs());
    }

    static Messages ofStep(JobExecutionResult result, String key) {
        return new Messages(result.logs().stream()
                .filter(message -> key.equals(message.stepKey()))
                .toList());
    }

    boolean have(Level level, String text) {
        return all.stream()
                .anyMatch(
                        message -> message.level() == level && message.message().contains(text));
    }

    Finding lack(String subject, Level level, String text) {
        List<Event.LogMessage> ofLevel =
                all.stream().filter(message -> message.level() == level).toList();
        Finding finding = Finding.of(
                "messages of " + subject,
                level + " with " + ValueText.shorten(text),
                all.isEmpty() ? "none" : ofLevel.size() + " of " + level + ", " + all.size() + " in all");
        for (Event.LogMessage message : all.stream().limit(SHOWN).toList()) {
            finding = finding.note("  " + message.level() + " " + ValueText.shorten(message.message()));
        }
        return all.size() > SHOWN ? finding.note("  ⋮ " + (all.size() - SHOWN) + " more") : finding;
    }
}
