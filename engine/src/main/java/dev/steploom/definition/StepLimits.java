package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import java.util.ArrayList;
import java.util.List;

/**
 * How many steps of a run may run at once: {@code StepLimits.maxConcurrent(8).withTag("database", "redshift", 4)}.
 *
 * @param maxConcurrent how many in all; {@link #UNLIMITED} for as many as are ready
 * @param tags how many of those that have a tag
 */
public record StepLimits(int maxConcurrent, List<TagLimit> tags) {
    /** As many steps at once as are ready and the executor can run. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** No limits. */
    public static final StepLimits NONE = new StepLimits(UNLIMITED, List.of());

    /**
     * Copies the list, and refuses a limit that lets no step run.
     *
     * @param maxConcurrent how many steps may run at once, from 1
     * @param tags the limits by tag
     */
    public StepLimits {
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "A limit of " + maxConcurrent + " concurrent steps lets none run. Give at least 1.");
        }
        tags = List.copyOf(given(tags, "tags"));
    }

    /**
     * Limits the steps that run at once in all.
     *
     * @param steps how many, from 1
     * @return the limits
     * @throws IllegalArgumentException if {@code steps} is below 1
     */
    public static StepLimits maxConcurrent(int steps) {
        return new StepLimits(steps, List.of());
    }

    /**
     * Limits the steps that have a tag, whatever its value.
     *
     * @param key the tag's name
     * @param steps how many, from 1
     * @return a copy with this limit too
     */
    public StepLimits withTag(String key, int steps) {
        given(key, "key");
        return with(new TagLimit.AnyValue(key, steps));
    }

    /**
     * Limits the steps that have a tag with a value.
     *
     * @param key the tag's name
     * @param value the tag's value
     * @param steps how many, from 1
     * @return a copy with this limit too
     */
    public StepLimits withTag(String key, String value, int steps) {
        given(key, "key");
        given(value, "value");
        return with(new TagLimit.OneValue(key, value, steps));
    }

    /**
     * Limits the steps that have a tag, for each of its values by itself.
     *
     * @param key the tag's name
     * @param steps how many of each value, from 1
     * @return a copy with this limit too
     */
    public StepLimits withTagPerValue(String key, int steps) {
        given(key, "key");
        return with(new TagLimit.EachValue(key, steps));
    }

    private StepLimits with(TagLimit limit) {
        List<TagLimit> all = new ArrayList<>(tags);
        all.add(limit);
        return new StepLimits(maxConcurrent, all);
    }
}
