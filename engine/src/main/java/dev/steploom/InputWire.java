package dev.steploom;

import dev.steploom.definition.Dependency;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.Dependency.DynamicCollectDependencyDefinition;
import dev.steploom.definition.Dependency.FirstOfDependency;
import dev.steploom.definition.Dependency.MappedInput;
import dev.steploom.definition.Dependency.MultiDependencyDefinition;
import dev.steploom.definition.Dependency.Part;
import dev.steploom.definition.Dependency.ValueDependency;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.NodeDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the argument of a call into a dependency of its input.
 *
 * @param target the body in which the call is made
 * @param definition what is called
 * @param node the name of the node that the call makes
 * @param input the input; null for what only has to run before
 * @param location the line of the call
 */
record InputWire(
        Composition target,
        NodeDefinition definition,
        String node,
        @Nullable String input,
        @Nullable SourceLocation location) {

    private String described() {
        return (input == null ? "after(...)" : "input \"" + input + "\"") + " of " + definition.kind() + " '" + node
                + "'";
    }

    /** Returns the dependency; null if an input of the graph feeds the input, which is a mapping of the graph. */
    @Nullable
    Dependency dependency(@Nullable Out<?> argument) {
        Source source = source(argument);
        if (source instanceof Source.GraphInput graphInput) {
            pass(graphInput, -1);
            return null;
        }
        if (source instanceof Source.FanIn fanIn) {
            return fanIn(fanIn);
        }
        if (source instanceof Source.FirstOf firstOf) {
            List<DependencyDefinition> sources = new ArrayList<>();
            firstOf.sources().forEach(each -> flatten(each, sources));
            return new FirstOfDependency(sources);
        }
        if (source instanceof Source.Collected collected) {
            DependencyDefinition output = output(collected.output());
            return new DynamicCollectDependencyDefinition(output.node(), output.output());
        }
        return source instanceof Source.Constant constant ? new ValueDependency(constant.value()) : single(source);
    }

    /** Returns the dependency on an output that has to be there first, without its data. */
    Dependency order(@Nullable Out<?> argument) {
        Source source = source(argument);
        if (source instanceof Source.Elements elements) {
            DependencyDefinition output = output(elements.output());
            return new DynamicCollectDependencyDefinition(output.node(), output.output());
        }
        if (source instanceof Source.NodeOutput output && output.output().dynamic()) {
            DependencyDefinition whole = output(output);
            return new DynamicCollectDependencyDefinition(whole.node(), whole.output());
        }
        if (source instanceof Source.NodeOutputs outputs
                && !outputs.shape().outputs().isEmpty()) {
            return output(outputs.one(outputs.shape().outputs().get(0)));
        }
        if (source instanceof Source.Constant) {
            throw refuse(" takes outputs of nodes, and " + source + " is none. Remove it.");
        }
        Dependency dependency = dependency(argument);
        return dependency == null ? single(source) : dependency;
    }

    private Source source(@Nullable Out<?> argument) {
        if (argument == null) {
            throw refuse(" is null. Pass an Out: what another call returned, or value(...).");
        }
        return argument.source();
    }

    private void pass(Source.GraphInput graphInput, int fanInIndex) {
        ownedBy(graphInput.owner(), graphInput);
        if (input == null) {
            throw refuse(" takes outputs of nodes, and is given " + graphInput
                    + ". Give the op a parameter of type Void, and pass the input to it.");
        }
        target.inputs().pass(graphInput.index(), node, input, fanInIndex);
    }

    private MultiDependencyDefinition fanIn(Source.FanIn fanIn) {
        List<Part> parts = new ArrayList<>(fanIn.parts().size());
        for (Source part : fanIn.parts()) {
            if (part instanceof Source.GraphInput graphInput) {
                pass(graphInput, parts.size());
                parts.add(MappedInput.PLACE);
            } else {
                parts.add(single(part));
            }
        }
        return new MultiDependencyDefinition(parts);
    }

    private void flatten(Source source, List<DependencyDefinition> sources) {
        if (source instanceof Source.FirstOf firstOf) {
            firstOf.sources().forEach(each -> flatten(each, sources));
        } else {
            sources.add(single(source));
        }
    }

    private DependencyDefinition single(Source source) {
        if (target.leftItsMap(source)) {
            throw refuse(" is given " + source + " of the body of a map(...), and is called outside of it. Call it in "
                    + "that body, or return the output from the body and use collect() for a list of all.");
        }
        if (source instanceof Source.NodeOutput output) {
            if (output.output().dynamic()) {
                throw refuse(
                        " is given " + output + ", which is dynamic. Use each(...).map(...) to run for each value, or "
                                + "each(...).collect() for a list of all.");
            }
            return output(output);
        }
        if (source instanceof Source.Element element) {
            return output(element.output());
        }
        if (source instanceof Source.Elements) {
            throw refuse(
                    " is given " + source + ". Use map(...) to run for each value, or collect() for a list of all.");
        }
        if (source instanceof Source.NodeOutputs outputs) {
            List<String> names = outputs.shape().outputs().stream()
                    .map(OutputDefinition::name)
                    .toList();
            throw refuse(
                    names.isEmpty()
                            ? " is given " + outputs.described() + ", which has no output. Return an Out from its body."
                            : " is given " + outputs.described() + ", which has the outputs " + String.join(", ", names)
                                    + ". Pick one with get(...), opt(...) or when(...).");
        }
        throw refuse(" takes outputs of nodes one by one, and " + source
                + " is none. Make an op that returns it, and pass that op's output.");
    }

    private DependencyDefinition output(Source.NodeOutput output) {
        ownedBy(output.owner(), output);
        return new DependencyDefinition(output.node(), output.output().name());
    }

    private void ownedBy(Composition owner, Source source) {
        if (owner != target) {
            throw refuse(" is given " + source + ", which was made in the body of " + owner.describe() + ", not of "
                    + target.describe() + ". Make it an input of the graph, or call the op here.");
        }
    }

    private GraphDefinitionException refuse(String problem) {
        return new GraphDefinitionException(target.describe() + ": " + described() + problem, location);
    }
}
