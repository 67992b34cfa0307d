package dev.steploom.definition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One use of a definition in a graph.
 *
 * @param definition the definition's name
 * @param alias the node's name, if not the definition's
 * @param tags tags that add to and override the definition's
 * @param hooks hooks for this use alone
 * @param retryPolicy overrides the op's policy; without effect on a graph, as in the reference
 * @param after what must have run before, without passing data
 * @param location the line of the user's code, if known
 */
public record NodeInvocation(
        String definition,
        @Nullable String alias,
        Map<String, String> tags,
        Set<HookDefinition> hooks,
        @Nullable RetryPolicy retryPolicy,
        List<Dependency> after,
        @Nullable SourceLocation location) {

    /**
     * Uses a definition under its own name.
     *
     * @param definition the definition's name
     * @return the invocation
     */
    public static NodeInvocation of(String definition) {
        return new NodeInvocation(definition, null, Map.of(), Set.of(), null, List.of(), SourceLocation.capture());
    }

    /**
     * Names the node.
     *
     * @param name its name in the graph
     * @return a copy with this name
     */
    public NodeInvocation as(@Nullable String name) {
        return new NodeInvocation(definition, name, tags, hooks, retryPolicy, after, location);
    }

    /**
     * Sets tags.
     *
     * @param values values that are not texts become JSON
     * @return a copy with these tags
     */
    public NodeInvocation withTags(Map<String, ?> values) {
        return new NodeInvocation(definition, alias, Tags.of(values), hooks, retryPolicy, after, location);
    }

    /**
     * Adds hooks.
     *
     * @param more hooks
     * @return a copy with these hooks too
     */
    public NodeInvocation withHooks(Iterable<HookDefinition> more) {
        Set<HookDefinition> all = new LinkedHashSet<>(hooks);
        more.forEach(all::add);
        return new NodeInvocation(definition, alias, tags, all, retryPolicy, after, location);
    }

    /**
     * Sets how failures are retried.
     *
     * @param policy the policy
     * @return a copy with this policy
     */
    public NodeInvocation withRetry(@Nullable RetryPolicy policy) {
        return new NodeInvocation(definition, alias, tags, hooks, policy, after, location);
    }

    /**
     * Adds what must have run before, without passing data.
     *
     * @param more dependencies
     * @return a copy that waits for these too
     */
    public NodeInvocation after(List<? extends Dependency> more) {
        List<Dependency> all = new ArrayList<>(after);
        all.addAll(more);
        return new NodeInvocation(definition, alias, tags, hooks, retryPolicy, List.copyOf(all), location);
    }

    /**
     * Returns the node's name.
     *
     * @return the alias, or the definition's name
     */
    public String nodeName() {
        return alias == null ? definition : alias;
    }
}
