package dev.steploom.junit;

import dev.steploom.execution.RunOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One way to run a test's job, among several: a partition, an executor, or a combination of such.
 *
 * @param label what the test's name says of it; empty if nothing
 * @param options sets it
 * @param disabled why it cannot be run here; null if it can
 */
record Setting(
        String label,
        Consumer<RunOptions> options,
        @Nullable String disabled) {
    /** The only way: nothing is set. */
    static final List<Setting> NONE = List.of(new Setting("", o -> {}));

    Setting(String label, Consumer<RunOptions> options) {
        this(label, options, null);
    }

    private Setting and(Setting other) {
        return new Setting(
                label.isEmpty() || other.label.isEmpty() ? label + other.label : label + ", " + other.label,
                options.andThen(other.options),
                disabled == null ? other.disabled : disabled);
    }

    /** Every combination; of the last list, the settings change fastest. */
    static List<Setting> combine(List<List<Setting>> lists) {
        List<Setting> all = NONE;
        for (List<Setting> list : lists) {
            List<Setting> longer = new ArrayList<>(all.size() * list.size());
            all.forEach(setting -> list.forEach(next -> longer.add(setting.and(next))));
            all = longer;
        }
        return all;
    }
}
