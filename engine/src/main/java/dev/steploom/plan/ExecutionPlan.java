package dev.steploom.plan;

import dev.steploom.config.ResolvedRunConfig;
import dev.steploom.config.ResolvedRunConfig.NodeConfig;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.UsualEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job under one run config as numbered steps. A step's number is its place in plan order: level by level in each
 * graph, by name within a level, nested graphs in place. Its outputs have consecutive numbers, <em>slots</em>. Names are
 * put together when somebody asks.
 *
 * <p>The methods that take numbers are the scheduler's; those that return texts are for people.
 */
public final class ExecutionPlan {
    private final JobDefinition job;
    private final Node[] nodes;
    private final @Nullable Scope[] scopes;
    private final NodeConfig[] configs;
    private final StepKind[] kinds;
    private final int[] mapSource;
    private final int[] slotStart;
    private final int[] slotStep;
    private final int[] inputStart;
    private final int[] inputSlot;
    private final @Nullable InputSource[] inputSource;
    private final StepGraph graph;
    private final List<DynamicGroup> dynamicGroups;
    private final StepSettings settings;
    private final OpDefinition[] ops;
    private final UsualSteps usual;
    private volatile @Nullable PathIndex paths;

    private ExecutionPlan(JobDefinition job, PlanBuilder built) {
        this.job = job;
        this.nodes = built.nodes.toArray(new Node[0]);
        this.ops = new OpDefinition[nodes.length];
        for (int step = 0; step < ops.length; step++) {
            ops[step] = (OpDefinition) nodes[step].definition();
        }
        this.scopes = built.scopes.toArray(new @Nullable Scope[0]);
        this.configs = built.configs.toArray(new NodeConfig[0]);
        this.kinds = built.kinds.toArray(new StepKind[0]);
        this.mapSource = built.mapSource.toArray();
        this.slotStart = built.slotStart.toArray();
        this.slotStep = built.slotStep.toArray();
        this.inputStart = built.inputStart.toArray();
        this.inputSlot = new int[built.inputs.size()];
        this.inputSource = new @Nullable InputSource[inputSlot.length];
        for (int i = 0; i < inputSlot.length; i++) {
            InputSource source = built.inputs.get(i);
            boolean direct = source instanceof InputSource.Slot;
            inputSlot[i] = direct ? ((InputSource.Slot) source).slot() : -1;
            inputSource[i] = direct ? null : source;
        }
        this.graph = new StepGraph(built);
        this.dynamicGroups = DynamicLayout.groups(this);
        this.settings = new StepSettings(job, nodes, scopes);
        this.usual = new UsualSteps(this);
    }

    /**
     * Plans a job. The plan without run config is made once for each job.
     *
     * @param job what to plan
     * @param config the run config, resolved against the job
     * @return the plan
     * @throws dev.steploom.definition.GraphDefinitionException if an input gets no value
     */
    public static ExecutionPlan of(JobDefinition job, ResolvedRunConfig config) {
        return config.equals(ResolvedRunConfig.EMPTY)
                ? job.derived().get(ExecutionPlan.class, () -> build(job, config))
                : build(job, config);
    }

    private static ExecutionPlan build(JobDefinition job, ResolvedRunConfig config) {
        PlanBuilder builder = new PlanBuilder(job);
        builder.build(config);
        return new ExecutionPlan(job, builder);
    }

    /**
     * Returns what is planned.
     *
     * @return the job
     */
    public JobDefinition job() {
        return job;
    }

    /**
     * Returns the number of steps; a mapped one counts once.
     *
     * @return the size
     */
    public int size() {
        return nodes.length;
    }

    /**
     * Returns the number of slots.
     *
     * @return how many outputs all steps have
     */
    public int slots() {
        return slotStep.length;
    }

    /**
     * Returns a step's node.
     *
     * @param step its number
     * @return the node in its graph
     */
    public Node node(int step) {
        return nodes[step];
    }

    /**
     * Returns a step's op.
     *
     * @param step its number
     * @return the op
     */
    public OpDefinition op(int step) {
        return ops[step];
    }

    /**
     * Returns how often a step runs.
     *
     * @param step its number
     * @return its kind
     */
    public StepKind kind(int step) {
        return kinds[step];
    }

    /**
     * Returns the config of a step's op.
     *
     * @param step its number
     * @return what run config gives it; null for nothing
     */
    public @Nullable Object config(int step) {
        return configs[step].config();
    }

    /**
     * Returns what run config gives an input whose manager loads it.
     *
     * @param step the step's number
     * @param input the input's name
     * @return what the manager is told; null for nothing
     */
    public @Nullable Object inputConfig(int step, String input) {
        return configs[step].inputs().get(input);
    }

    /**
     * Returns the config of a step's op as the Java type that the op declares.
     *
     * @param step its number
     * @return the record; null if the op declares none
     */
    public @Nullable Object configRecord(int step) {
        return configs[step].record();
    }

    /**
     * Returns hooks, retry policies and priorities.
     *
     * @return the settings of all steps
     */
    public StepSettings settings() {
        return settings;
    }

    /**
     * Returns the path of a step's node.
     *
     * @param step its number
     * @return such as {@code outer.inner}
     */
    public String path(int step) {
        Scope scope = scopes[step];
        return scope == null ? nodes[step].name() : scope.prefix() + nodes[step].name();
    }

    /**
     * Finds the step of a node.
     *
     * @param path the node's path
     * @return its number; -1 if no step has this path
     */
    public int stepOfPath(String path) {
        PathIndex known = paths;
        if (known == null) {
            known = paths = new PathIndex(this);
        }
        return known.find(path);
    }

    /**
     * Returns a step's key.
     *
     * @param step its number
     * @return its path; with {@code [?]} behind it for a mapped step
     */
    public String key(int step) {
        return kinds[step] == StepKind.MAPPED ? path(step) + "[?]" : path(step);
    }

    /**
     * Returns a step's first slot.
     *
     * @param step its number
     * @return the slot; that of {@code step + 1} ends its slots
     */
    public int firstSlot(int step) {
        return slotStart[step];
    }

    /**
     * Returns the step of a slot.
     *
     * @param slot the slot
     * @return the step's number
     */
    public int stepOfSlot(int slot) {
        return slotStep[slot];
    }

    /**
     * Returns a step's first input; its op's inputs come first, then what it waits for without data.
     *
     * @param step its number
     * @return the input's number; that of {@code step + 1} ends its inputs
     */
    public int firstInput(int step) {
        return inputStart[step];
    }

    /**
     * Returns the only slot that feeds an input.
     *
     * @param input the input's number
     * @return the slot; -1 if {@link #inputSource} tells
     */
    public int inputSlot(int input) {
        return inputSlot[input];
    }

    /**
     * Returns where an input comes from, if not from a single slot.
     *
     * @param input the input's number
     * @return its source; null if nothing is connected, or a single slot is
     */
    public @Nullable InputSource inputSource(int input) {
        return inputSource[input];
    }

    /**
     * Returns the dynamic slot for whose keys a mapped step runs.
     *
     * @param step its number
     * @return the slot; -1 if the step is not mapped
     */
    public int mapSource(int step) {
        return mapSource[step];
    }

    /**
     * Returns how many steps a step waits for.
     *
     * @param step its number
     * @return the number of different upstream steps
     */
    public int upstreamCount(int step) {
        return graph.upstreamStart[step + 1] - graph.upstreamStart[step];
    }

    /**
     * Returns one of the steps that a step waits for.
     *
     * @param step its number
     * @param index from 0 to {@link #upstreamCount}
     * @return the upstream step's number
     */
    public int upstream(int step, int index) {
        return graph.upstream[graph.upstreamStart[step] + index];
    }

    /**
     * Returns how many steps wait for a step.
     *
     * @param step its number
     * @return the number of successors
     */
    public int successorCount(int step) {
        return graph.successorStart[step + 1] - graph.successorStart[step];
    }

    /**
     * Returns one of the steps that wait for a step.
     *
     * @param step its number
     * @param index from 0 to {@link #successorCount}
     * @return the successor's number, in ascending order
     */
    public int successor(int step, int index) {
        return graph.successors[graph.successorStart[step] + index];
    }

    /**
     * Returns the steps that wait for dynamic outputs to be known.
     *
     * @return groups in plan order of their first step; empty without dynamic outputs
     */
    public List<DynamicGroup> dynamicGroups() {
        return dynamicGroups;
    }

    /**
     * Returns how many events a step writes if nothing special happens to it.
     *
     * @param step its number
     * @return the number of events; 0 if what it writes cannot be told before it runs
     */
    public int usualEvents(int step) {
        return usual.count(step);
    }

    /**
     * Returns one of the events that a step writes if nothing special happens to it.
     *
     * @param step its number
     * @param index from 0 to {@link #usualEvents}
     * @return the event
     */
    public UsualEvent usualEvent(int step, int index) {
        return usual.event(step, index);
    }

    /**
     * Returns all step keys.
     *
     * @return keys in plan order
     */
    public List<String> steps() {
        return PlanTexts.keys(this);
    }

    /**
     * Returns what each step waits for.
     *
     * @return sorted upstream keys by step key
     */
    public Map<String, List<String>> dependencies() {
        return PlanTexts.dependencies(this);
    }

    /**
     * Returns the topological levels.
     *
     * @return step keys, sorted within each level
     */
    public List<List<String>> levels() {
        return PlanTexts.levels(this);
    }

    @Override
    public String toString() {
        return "plan of job " + job.name() + ": "
                + (size() <= 20
                        ? steps().toString()
                        : size() + " steps, " + Arrays.stream(kinds).distinct().toList());
    }
}
