package dev.steploom.junit.report;

import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.StepState;
import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file says of one step.
 *
 * @param key its key
 * @param state how it ended
 * @param attempts how often it was started
 * @param inputs what it was given, shortened, by name
 * @param error what its op threw, on one line; empty if nothing
 */
record StepRow(String key, StepState state, int attempts, Map<String, String> inputs, String error) {

    /** The rows of a run's steps: at most so many, those that failed among them. */
    static List<StepRow> of(JobExecutionResult result, int most) {
        Map<String, StepState> steps = result.steps();
        Map<String, Event.StepFailed> failures = result.failures();
        Map<String, Integer> retries = result.retries();
        Set<String> started = new HashSet<>(result.executionOrder());
        int others = Math.max(0, most - failures.size());
        List<StepRow> rows = new ArrayList<>();
        for (Map.Entry<String, StepState> step : steps.entrySet()) {
            String key = step.getKey();
            Event.StepFailed failure = failures.get(key);
            if (rows.size() < most && (failure != null || others-- > 0)) {
                rows.add(new StepRow(
                        key,
                        step.getValue(),
                        started.contains(key) ? retries.getOrDefault(key, 0) + 1 : 0,
                        inputs(result, key, step.getValue()),
                        failure == null ? "" : ThrownByUser.of(failure.error()).toString()));
            }
        }
        return rows;
    }

    private static Map<String, String> inputs(JobExecutionResult result, String key, StepState state) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (state == StepState.SUCCEEDED || state == StepState.FAILED) {
            for (String name : result.inputNames(key)) {
                try {
                    inputs.put(name, ValueText.shorten(result.inputValue(key, name)));
                } catch (RuntimeException e) {
                    inputs.put(name, "(cannot be had any more: " + ValueText.shorten(e.getMessage()) + ")");
                }
            }
        }
        return inputs;
    }
}
