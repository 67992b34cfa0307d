package dev.steploom.jshell;

import dev.steploom.carry.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a step was made of at a time: whatever decides which outputs it gives.
 *
 * @param definition the inputs and outputs of its op
 * @param body the op's function, with what it captured and reaches
 * @param config the op's config
 * @param resources what it requires, and what that requires, by key
 * @param inputs where its inputs come from, those that pass order only behind them
 */
record StepMakeup(
        Fingerprint definition,
        Fingerprint body,
        Fingerprint config,
        Map<String, Fingerprint> resources,
        List<Input> inputs) {

    /**
     * Where an input comes from.
     *
     * @param name its name; empty for order only
     * @param source the outputs that feed it, for people
     * @param values the values that are given in place of outputs, or beside them
     * @param outside what loads it from outside of the job, so that nobody knows whether it changed; null if nothing does
     */
    record Input(
            String name,
            String source,
            Fingerprint values,
            @Nullable String outside) {
        private @Nullable String changeSince(Input earlier) {
            String what = name.isEmpty() ? "what it waits for" : "input " + name;
            if (outside != null) {
                return what + " comes from " + outside;
            }
            String change = values.changeSince(earlier.values);
            return !name.equals(earlier.name) || !source.equals(earlier.source) || change != null
                    ? what + " changed" + (source.isEmpty() ? "" : ": now " + source)
                    : null;
        }
    }

    /** Returns what changed, in the user's terms; null if nothing did. */
    @Nullable
    String changeSince(StepMakeup earlier) {
        String change = definition.changeSince(earlier.definition);
        change = change == null ? body.changeSince(earlier.body) : change;
        change = change == null ? inputChange(earlier) : change;
        change = change == null ? config.changeSince(earlier.config) : change;
        return change == null ? resourceChange(earlier) : change;
    }

    private @Nullable String inputChange(StepMakeup earlier) {
        if (inputs.size() != earlier.inputs.size()) {
            return "what it waits for changed";
        }
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> inputs.get(i).changeSince(earlier.inputs.get(i)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String resourceChange(StepMakeup earlier) {
        List<String> changes = new ArrayList<>();
        new TreeMap<>(resources).forEach((key, now) -> {
            Fingerprint then = earlier.resources.get(key);
            String change = then == null ? "resource " + key + " is new" : now.changeSince(then);
            if (change != null) {
                changes.add(change);
            }
        });
        return changes.isEmpty() ? null : changes.get(0);
    }
}
