package dev.steploom;

import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Names;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.OutputMapping;
import dev.steploom.definition.SourceLocation;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps what a body returned to outputs of its graph. */
final class GraphOutputs {
    private final Composition owner;
    private final GraphBuilder builder;
    private final @Nullable SourceLocation location;

    GraphOutputs(Composition owner, GraphBuilder builder, @Nullable SourceLocation location) {
        this.owner = owner;
        this.builder = builder;
        this.location = location;
    }

    OutputShape map(@Nullable Object result) {
        if (result == null) {
            throw refuse("the body returns null. Return what a call gives, or nothing at all: () -> { OP.call(); }.");
        }
        if (result == GraphRecipe.NOTHING) {
            return HandleOutputs.NONE;
        }
        if (result instanceof Out<?> out) {
            return mapWhole(out.source());
        }
        Map<String, OutputDefinition> byComponent = new LinkedHashMap<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            Object value = Reflection.read(component, result);
            if (!(value instanceof Out<?> out)) {
                throw refuse("component \"" + component.getName() + "\" of the record "
                        + result.getClass().getSimpleName()
                        + " that the body returns is not an Out. A body returns nothing, an Out, or a record of Outs.");
            }
            byComponent.put(component.getName(), mapOne(Names.fromJava(component.getName()), out.source()));
        }
        return new HandleOutputs(result.getClass(), byComponent);
    }

    private OutputShape mapWhole(Source source) {
        if (source instanceof Source.NodeOutputs outputs) {
            // Returned as a whole: the graph has the same outputs as the node.
            inside(source);
            ownedHere(outputs.owner(), source);
            outputs.shape()
                    .outputs()
                    .forEach(output -> builder.outputMappings(
                            new OutputMapping(output.name(), outputs.node(), output.name(), output.dynamic())));
            return outputs.shape();
        }
        return new SingleOutput(mapOne(OutputDefinition.DEFAULT_NAME, source));
    }

    private OutputDefinition mapOne(String name, Source source) {
        inside(source);
        Source.NodeOutput output = nodeOutput(source);
        ownedHere(output.owner(), output);
        OutputDefinition definition = output.output();
        boolean dynamic = definition.dynamic() || (source instanceof Source.Elements elements && elements.mapped());
        builder.outputMappings(new OutputMapping(name, output.node(), definition.name(), dynamic));
        return new OutputDefinition(name, definition.type(), definition.required(), dynamic, definition.description());
    }

    private Source.NodeOutput nodeOutput(Source source) {
        if (source instanceof Source.NodeOutput output) {
            return output;
        }
        if (source instanceof Source.Elements elements) {
            return elements.output();
        }
        throw refuse("the body returns " + source + ", but an output of a graph is an output of a node in it. "
                + "Pass it through an op, and return what the call gives.");
    }

    private void inside(Source source) {
        if (owner.leftItsMap(source)) {
            throw refuse("the body returns " + source + " of the body of a map(...). Return it from there, and return "
                    + "what map(...) gives.");
        }
    }

    private void ownedHere(Composition maker, Source source) {
        if (maker != owner) {
            throw refuse("the body returns " + source + ", which was made in the body of " + maker.describe() + ".");
        }
    }

    private GraphDefinitionException refuse(String problem) {
        return new GraphDefinitionException(owner.describe() + ": " + problem, location);
    }
}
