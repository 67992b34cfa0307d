package dev.steploom.execution;

import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpDefinition;
import java.util.Map;

/** A job of steps that wait for nothing. */
final class WideJob {
    private final GraphBuilder graph = GraphDefinition.builder("g");

    /** Makes a job of steps named {@code s0}, {@code s1} and so on, that do the same. */
    static JobDefinition of(int steps, OpBody body) {
        WideJob job = new WideJob();
        for (int i = 0; i < steps; i++) {
            job.with("s" + i, Map.of(), body);
        }
        return job.build();
    }

    WideJob with(String name, Map<String, String> tags, OpBody body) {
        graph.define(OpDefinition.builder(name, body).build());
        graph.invoke(NodeInvocation.of(name).withTags(tags));
        return this;
    }

    JobDefinition build() {
        return JobDefinition.builder(graph.build()).name("wide").build();
    }
}
