package dev.steploom.junit;

import dev.steploom.Job;
import dev.steploom.selection.OpSelection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a job that a test runs. */
final class SelectionSettings {
    private SelectionSettings() {}

    /**
     * Reads the selections of a test, and checks them.
     *
     * @param job null if it can only be read when the test has an instance; then the run checks them
     */
    static List<Setting> of(JobTest test, @Nullable Job<?> job) {
        boolean several = !List.of(test.opSelections()).equals(List.of(""));
        List<String> one = List.of(test.opSelection());
        if (!several) {
            return one.isEmpty() ? Setting.NONE : List.of(setting(one, job));
        }
        if (!one.isEmpty()) {
            throw new BadTest("opSelection and opSelections are both given. Leave one of them out.");
        }
        if (test.opSelections().length == 0) {
            throw new BadTest("opSelections = {} selects nothing, so the test would never run. Write some, or leave it"
                    + " out.");
        }
        List<Setting> settings = new ArrayList<>();
        for (String text : test.opSelections()) {
            settings.add(setting(
                    Arrays.stream(text.split(",", -1)).map(String::strip).toList(), job));
        }
        return settings;
    }

    private static Setting setting(List<String> clauses, @Nullable Job<?> job) {
        if (job != null) {
            OpSelection.select(job.definition(), clauses);
        }
        String[] array = clauses.toArray(String[]::new);
        return new Setting("ops " + String.join(" ", clauses), o -> o.opSelection(array));
    }
}
