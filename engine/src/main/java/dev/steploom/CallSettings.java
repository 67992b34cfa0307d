package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.SourceLocation;
import dev.steploom.definition.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a handle says of its next calls, and not of the op.
 *
 * @param alias the node's name, if given
 * @param after what has to run before
 * @param hooks hooks of the node
 * @param tags tags of the node
 * @param retry the node's retry policy, if given
 */
record CallSettings(
        @Nullable String alias,
        List<Out<?>> after,
        Set<HookDefinition> hooks,
        Map<String, String> tags,
        @Nullable RetryPolicy retry) {
    static final CallSettings NONE = new CallSettings(null, List.of(), Set.of(), Map.of(), null);

    CallSettings as(String name) {
        if (given(name, "alias").isEmpty()) {
            throw new GraphDefinitionException(
                    "as(\"\") names no node. Give a name, or leave as(...) out to use the definition's.",
                    SourceLocation.capture());
        }
        return new CallSettings(name, after, hooks, tags, retry);
    }

    CallSettings after(Out<?>... others) {
        List<Out<?>> all = new ArrayList<>(after);
        all.addAll(givenAll(others, "others"));
        return new CallSettings(alias, List.copyOf(all), hooks, tags, retry);
    }

    CallSettings withHooks(HookDefinition... more) {
        Set<HookDefinition> all = new LinkedHashSet<>(hooks);
        all.addAll(givenAll(more, "hooks"));
        return new CallSettings(alias, after, all, tags, retry);
    }

    CallSettings withTags(Map<String, ?> more) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(Tags.of(given(more, "tags")));
        return new CallSettings(alias, after, hooks, all, retry);
    }

    CallSettings withRetry(RetryPolicy policy) {
        return new CallSettings(alias, after, hooks, tags, given(policy, "policy"));
    }
}
