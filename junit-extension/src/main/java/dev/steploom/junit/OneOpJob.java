package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.OpHandle;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.OutputMapping;
import dev.steploom.definition.RequiredResources;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.io.IOManager;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job of a single op, whose inputs and outputs are the op's.
 *
 * @param definition the job
 * @param runner runs it
 * @param <X> the result of a run
 */
record OneOpJob<X extends JobExecutionResult>(JobDefinition definition, Runner<X> runner) {

    /** Runs the job, with partitions of the test's own if there are any. */
    interface Runner<X> {
        X run(@Nullable PartitionsDefinition partitions, Consumer<RunOptions> options);
    }

    static <R extends @Nullable Object> OneOpJob<ExecuteInProcessResult<R>> of(OpHandle<R> op) {
        Job<R> job = op.toJob(op.name());
        return new OneOpJob<>(
                job.definition(),
                (partitions, options) -> (partitions == null ? job : op.toJob(op.name(), j -> j.partitions(partitions)))
                        .executeInProcess(options));
    }

    static OneOpJob<JobExecutionResult> of(OpDefinition op) {
        NodeInvocation use = new NodeInvocation(op.name(), null, Map.of(), Set.of(), null, List.of(), op.location());
        return of(JobDefinition.builder(graph(op, use)).build());
    }

    static OneOpJob<JobExecutionResult> of(JobDefinition job, String path) {
        Node node = OpPath.find(job, path);
        NodeInvocation use = new NodeInvocation(
                node.definition().name(),
                node.name(),
                node.tags(),
                node.hooks(),
                node.invocation().retryPolicy(),
                List.of(),
                node.location());
        JobBuilder builder = JobDefinition.builder(graph((OpDefinition) node.definition(), use))
                .name(job.name())
                .runTags(job.runTags())
                .hooks(job.hooks())
                .opRetryPolicy(job.opRetryPolicy());
        if (job.partitionsDefinition() != null) {
            builder.partitions(job.partitionsDefinition());
        }
        job.resources().forEach(builder::resource);
        return of(builder.build());
    }

    private static OneOpJob<JobExecutionResult> of(JobDefinition job) {
        return new OneOpJob<>(job, (partitions, options) -> {
            RunOptions run = new RunOptions();
            options.accept(run);
            JobDefinition partitioned = partitions == null
                    ? job
                    : job.toBuilder(job.graph()).partitions(partitions).build();
            return JobExecution.executeInProcess(partitioned, run);
        });
    }

    private static GraphDefinition graph(OpDefinition op, NodeInvocation use) {
        GraphBuilder graph = GraphDefinition.builder(op.name())
                .location(op.location())
                .define(op)
                .invoke(use);
        for (InputDefinition input : op.inputs()) {
            graph.inputMappings(new InputMapping(input.name(), use.nodeName(), input.name()));
        }
        for (OutputDefinition output : op.outputs()) {
            graph.outputMappings(new OutputMapping(output.name(), use.nodeName(), output.name(), output.dynamic()));
        }
        return graph.build();
    }

    OpDefinition op() {
        return (OpDefinition) onlyNode().definition();
    }

    /** Returns the name of the op's node, which is its step's key. */
    String node() {
        return onlyNode().name();
    }

    private Node onlyNode() {
        return definition.graph().nodesInOrder().get(0);
    }

    /** Says what is required and bound neither by the job nor by the test. */
    List<String> missingResources(Map<String, ResourceDefinition> bound) {
        List<String> problems = new ArrayList<>();
        RequiredResources.of(definition).forEach((key, user) -> {
            boolean there = bound.containsKey(key) || definition.resources().containsKey(key);
            if (!there && !key.equals(IOManager.DEFAULT_KEY)) {
                String nearest = NearestName.of(key, bound.keySet());
                problems.add(user + " requires resource \"" + key + "\", which is not bound"
                        + (nearest == null ? "" : "; \"" + nearest + "\" is")
                        + ". Bind it: with(\"" + key + "\", …), or by its ResourceKey.");
            }
        });
        return problems;
    }

    X run(@Nullable PartitionsDefinition partitions, Consumer<RunOptions> options) {
        return runner.run(partitions, options);
    }
}
