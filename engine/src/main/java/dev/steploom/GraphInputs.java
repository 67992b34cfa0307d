package dev.steploom;

import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputMapping;
import dev.steploom.definition.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of a graph that is being composed, and where its body passes them. */
final class GraphInputs {
    private final Composition owner;
    private final List<String> names;
    private final List<List<InputMapping>> mappings = new ArrayList<>();
    private final @Nullable SourceLocation location;

    GraphInputs(Composition owner, List<String> names, @Nullable SourceLocation location) {
        this.owner = owner;
        this.names = names;
        this.location = location;
        names.forEach(name -> mappings.add(new ArrayList<>()));
    }

    /** Returns the arguments of the body. */
    List<Out<?>> outs() {
        List<Out<?>> outs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            outs.add(new Out<>(new Source.GraphInput(owner, i, names.get(i))));
        }
        return outs;
    }

    void pass(int index, String node, String input, int fanInIndex) {
        mappings.get(index).add(new InputMapping(names.get(index), node, input, fanInIndex, null));
    }

    /** Maps the inputs in the order of the parameters, so that a call's arguments find theirs by position. */
    void map(GraphBuilder builder) {
        for (int i = 0; i < names.size(); i++) {
            if (mappings.get(i).isEmpty()) {
                throw new GraphDefinitionException(
                        owner.describe() + ": the body does not use input \"" + names.get(i)
                                + "\". Pass it to a call, or remove the parameter.",
                        location);
            }
            builder.inputMappings(mappings.get(i).toArray(InputMapping[]::new));
        }
    }
}
