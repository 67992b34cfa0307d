package dev.steploom.junit.report;

import dev.steploom.definition.SourceLocation;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page says of one step: how it ended, what it was given, what it threw and where. */
final class StepSection {
    private static final int MAX_INPUTS = 12;

    private final JobExecutionResult result;
    private final String key;

    StepSection(JobExecutionResult result, String key) {
        this.result = result;
        this.key = key;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        StepState state = result.steps().get(key);
        lines.add("step '" + key + "' " + (state == null ? "is not of this run" : StepStates.told(state))
                + attempts(state));
        if (state == StepState.SUCCEEDED || state == StepState.FAILED) {
            addInputs(lines);
        }
        Event.StepFailed failure = result.failures().get(key);
        if (failure != null) {
            ErrorLines.of(failure.error()).forEach(line -> lines.add("  " + line));
        }
        int step = result.plan().stepOfPath(path());
        SourceLocation location = step < 0 ? null : result.plan().node(step).location();
        if (location != null) {
            lines.add("  op '" + result.plan().op(step).name() + "' is called at " + location);
        }
        return lines;
    }

    private String attempts(@Nullable StepState state) {
        int retries = result.retries().getOrDefault(key, 0);
        return retries == 0 || state == null ? "" : " after " + (retries + 1) + " attempts";
    }

    private void addInputs(List<String> lines) {
        List<String> names = result.inputNames(key);
        names.stream().limit(MAX_INPUTS).forEach(name -> lines.add("  input " + name + ": " + input(name)));
        if (names.size() > MAX_INPUTS) {
            lines.add("  ⋮ " + (names.size() - MAX_INPUTS) + " more inputs");
        }
    }

    private String input(String name) {
        try {
            return ValueText.describe(result.inputValue(key, name));
        } catch (RuntimeException e) {
            return "(cannot be had any more: " + ValueText.shorten(e.getMessage()) + ")";
        }
    }

    private String path() {
        int bracket = key.indexOf('[');
        return bracket < 0 ? key : key.substring(0, bracket);
    }
}
