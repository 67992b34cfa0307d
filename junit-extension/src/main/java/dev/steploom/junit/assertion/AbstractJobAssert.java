package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.junit.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Assertions about a job as it is defined.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the type of the job
 */
public abstract class AbstractJobAssert<SELF extends AbstractJobAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractDefinitionAssert<SELF, ACTUAL> {

    /**
     * Begins an assertion.
     *
     * @param actual the job
     * @param selfType the type of the assertion itself
     */
    protected AbstractJobAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    abstract JobDefinition job();

    @Override
    final GraphDefinition graph() {
        return job().graph();
    }

    private String named() {
        return "job '" + job().name() + "'";
    }

    /**
     * Asserts that the job has nodes, among others perhaps.
     *
     * <pre>{@code
     * assertThat(job).hasNodes("load", "outer.inner");   // passes
     * assertThat(job).hasNodes("laod");                  // fails: did you mean "load"?
     * }</pre>
     *
     * @param paths the nodes' paths; ops and graphs
     * @return this
     */
    public SELF hasNodes(String... paths) {
        givenAll(paths, "paths");
        List<String> found = new ArrayList<>();
        walk(graph(), "", (path, node) -> found.add(path));
        return contains("nodes of " + named(), paths, found);
    }

    /**
     * Asserts that ops of the job ask for resources, among others perhaps.
     *
     * <pre>{@code
     * assertThat(job).requiresResources("server");   // passes
     * assertThat(job).requiresResources("mailer");   // fails
     * }</pre>
     *
     * @param keys the resources' keys
     * @return this
     */
    public SELF requiresResources(String... keys) {
        givenAll(keys, "keys");
        Set<String> found = new TreeSet<>();
        walk(graph(), "", (path, node) -> {
            if (node.definition() instanceof OpDefinition op) {
                found.addAll(op.requiredResources());
            }
        });
        return contains("resources that ops of " + named() + " require", keys, found);
    }

    /**
     * Asserts that the job has a tag.
     *
     * <pre>{@code
     * assertThat(job).hasTag("team", "weather");   // passes
     * assertThat(job).hasTag("team", "flights");   // fails
     * }</pre>
     *
     * @param name the tag's name
     * @param value its value
     * @return this
     */
    public SELF hasTag(String name, String value) {
        given(name, "name");
        given(value, "value");
        String found = job().tags().get(name);
        return check(
                value.equals(found),
                () -> Finding.of("tag \"" + name + "\" of " + named(), quoted(value), quoted(found))
                        .note("tags:     " + job().tags()));
    }

    /**
     * Asserts that the job has inputs, among others perhaps.
     *
     * <pre>{@code
     * assertThat(job).hasInputs("folder");   // passes
     * assertThat(job).hasInputs("flder");    // fails: did you mean "folder"?
     * }</pre>
     *
     * @param names the inputs' names
     * @return this
     */
    public SELF hasInputs(String... names) {
        givenAll(names, "names");
        return contains(
                "inputs of " + named(),
                names,
                graph().inputs().stream().map(InputDefinition::name).toList());
    }

    /**
     * Asserts that the job has outputs, among others perhaps.
     *
     * <pre>{@code
     * assertThat(job).hasOutputs("result");   // passes of a job whose body returns one output
     * assertThat(job).hasOutputs("total");    // fails of it
     * }</pre>
     *
     * @param names the outputs' names
     * @return this
     */
    public SELF hasOutputs(String... names) {
        givenAll(names, "names");
        return contains(
                "outputs of " + named(),
                names,
                graph().outputs().stream().map(OutputDefinition::name).toList());
    }

    private static void walk(GraphDefinition graph, String prefix, BiConsumer<String, Node> visitor) {
        for (Node node : graph.nodes().values()) {
            visitor.accept(prefix + node.name(), node);
            if (node.definition() instanceof GraphDefinition inner) {
                walk(inner, prefix + node.name() + ".", visitor);
            }
        }
    }
}
