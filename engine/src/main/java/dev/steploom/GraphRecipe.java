package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigMapping;
import dev.steploom.definition.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a graph is made of: its body, and what the body composed.
 *
 * @param name the graph's name
 * @param inputs the names of its inputs
 * @param body the body
 * @param location where it was made
 * @param composed the graph
 * @param mapping how config of its own becomes that of its nodes
 */
record GraphRecipe(
        String name,
        List<String> inputs,
        Body body,
        @Nullable SourceLocation location,
        ComposedGraph composed,
        @Nullable ConfigMapping mapping) {

    /** What the body of a graph without outputs returns. */
    static final Object NOTHING = new Object();

    /** Calls the user's body. */
    @FunctionalInterface
    interface Body {
        /** Returns {@link #NOTHING}, an {@link Out}, or a record of these; null if the user did. */
        @Nullable
        Object run(List<Out<?>> inputs);
    }

    static GraphRecipe of(String name, GraphFunction function, int arity, Body body) {
        given(name, "name");
        given(function, "body");
        return of(name, inputNames(function, arity), body, SourceLocation.capture(), null);
    }

    private static GraphRecipe of(
            String name,
            List<String> inputs,
            Body body,
            @Nullable SourceLocation location,
            @Nullable ConfigMapping mapping) {
        ComposedGraph composed = Composition.compose(name, inputs, body, location, mapping);
        return new GraphRecipe(name, inputs, body, location, composed, mapping);
    }

    /** Passes an input to the body; its position vouches for the type. */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> Out<T> input(List<Out<?>> inputs, int index) {
        return (Out<T>) inputs.get(index);
    }

    private static List<String> inputNames(GraphFunction function, int arity) {
        if (arity == 0) {
            return List.of();
        }
        MethodCapture method = MethodCapture.of(function);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            names.add("in" + i);
        }
        if (method != null) {
            List<CapturedParameter> parameters =
                    CapturedParameter.of(method.executable(), method.parameterTypes(), method.isLambda());
            for (int i = 0; i < arity; i++) {
                String name = parameters.get(i).name();
                names.set(i, name == null ? names.get(i) : name);
            }
        }
        return names;
    }

    GraphRecipe inputs(String... names) {
        List<String> all = givenAll(names, "names");
        if (all.size() != inputs.size()) {
            throw Out.refuse("inputs(...) names " + all.size() + " inputs of graph '" + name + "', which has "
                    + inputs.size() + ". Name each.");
        }
        return of(name, all, body, location, mapping);
    }

    GraphRecipe config(ConfigMapping own) {
        return of(name, inputs, body, location, given(own, "mapping"));
    }
}
