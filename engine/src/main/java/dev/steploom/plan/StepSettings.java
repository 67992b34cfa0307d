package dev.steploom.plan;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.Tags;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hooks, retry policies and priorities of the steps; arrays that do not exist where no step has any. */
public final class StepSettings {
    private final JobDefinition job;
    private final Node[] nodes;
    private final int @Nullable [] priorities;
    private final @Nullable List<HookDefinition> @Nullable [] hooks;
    private final List<HookDefinition> jobHooks;
    private @Nullable GraphDefinitionException badPriority;

    StepSettings(JobDefinition job, Node[] nodes, @Nullable Scope[] scopes) {
        this.job = job;
        this.nodes = nodes;
        this.jobHooks = List.copyOf(job.hooks());
        int[] order = null;
        @Nullable List<HookDefinition>[] own = null;
        for (int step = 0; step < nodes.length; step++) {
            String priority = nodes[step].tags().get(Tags.PRIORITY);
            if (priority != null) {
                order = order == null ? new int[nodes.length] : order;
                order[step] = number(nodes[step], priority);
            }
            if (hasOwnHooks(nodes[step], scopes[step])) {
                own = own == null ? newHooks(nodes.length) : own;
                own[step] = hooks(nodes[step], scopes[step]);
            }
        }
        this.priorities = order;
        this.hooks = own;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<HookDefinition>[] newHooks(int size) {
        return new List[size];
    }

    private int number(Node node, String priority) {
        try {
            BigInteger number = new BigInteger(priority.strip().replace("_", ""));
            return number.bitLength() < Integer.SIZE ? number.intValue() : number.signum() * Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            badPriority = new GraphDefinitionException(
                    "The tag " + Tags.PRIORITY + " of " + node.describe() + " is \"" + priority
                            + "\". Give a whole number; ready steps with higher numbers run first.",
                    node.location());
            return 0;
        }
    }

    private static boolean hasOwnHooks(Node node, @Nullable Scope scope) {
        if (!node.hooks().isEmpty()) {
            return true;
        }
        for (Scope outer = scope; outer != null; outer = outer.parent()) {
            if (!outer.node().hooks().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Each hook once, the outermost node's first and the job's last. */
    private List<HookDefinition> hooks(Node node, @Nullable Scope scope) {
        Set<HookDefinition> all = new LinkedHashSet<>();
        addOuter(scope, all);
        all.addAll(node.hooks());
        all.addAll(jobHooks);
        return List.copyOf(all);
    }

    private static void addOuter(@Nullable Scope scope, Set<HookDefinition> all) {
        if (scope != null) {
            addOuter(scope.parent(), all);
            all.addAll(scope.node().hooks());
        }
    }

    /**
     * Returns what is wrong with a priority, which fails the run before its first step.
     *
     * @return the error, if a tag is no number
     */
    public @Nullable GraphDefinitionException badPriority() {
        return badPriority;
    }

    /**
     * Tells whether any step has a priority.
     *
     * @return false if ready steps run in the order they became ready
     */
    public boolean hasPriorities() {
        return priorities != null;
    }

    /**
     * Returns a step's priority.
     *
     * @param step its number
     * @return the number in its tag; 0 without
     */
    public int priority(int step) {
        return priorities == null ? 0 : priorities[step];
    }

    /**
     * Returns the hooks that run after a step.
     *
     * @param step its number
     * @return hooks of its graphs, its node and the job
     */
    public List<HookDefinition> hooks(int step) {
        List<HookDefinition> own = hooks == null ? null : hooks[step];
        return own == null ? jobHooks : own;
    }

    /**
     * Returns a step's retry policy: the invocation's, else the op's, else the job's.
     *
     * @param step its number
     * @return the policy, if there is one
     */
    public @Nullable RetryPolicy retryPolicy(int step) {
        RetryPolicy invocation = nodes[step].invocation().retryPolicy();
        if (invocation != null) {
            return invocation;
        }
        RetryPolicy op = ((OpDefinition) nodes[step].definition()).retryPolicy();
        return op == null ? job.opRetryPolicy() : op;
    }
}
