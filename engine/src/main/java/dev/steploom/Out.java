package dev.steploom;

import static dev.steploom.type.Given.given;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.type.NearestName;
import dev.steploom.type.TypeToken;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that will exist when the job runs: what a call inside of a job or graph gives, and what calls take. Belongs
 * to the body in which it was made.
 *
 * @param <T> the value's type
 */
@SuppressWarnings("overloads") // accessors are references, for which javac takes the more specific get
public sealed class Out<T extends @Nullable Object> permits Each {
    private final Source source;

    Out(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    /**
     * Picks one output of an op that returns an {@link Outputs} record.
     *
     * @param component a reference to the component's accessor, such as {@code Split::left}
     * @param <V> the output's type
     * @return the output
     * @throws GraphDefinitionException if the record is not annotated, or the component is an Optional
     */
    public <V extends @Nullable Object> Out<V> get(Component<T, V> component) {
        given(component, "component");
        OutputDefinition output = component("get", component);
        if (!output.required()
                && source instanceof Source.NodeOutputs outputs
                && outputs.shape() instanceof RecordOutputs) {
            throw refuse("get(...) takes an output that is always there, but output \"" + output.name() + "\" of "
                    + outputs.described() + " is optional. Use opt(...).");
        }
        return pick(output);
    }

    /**
     * Picks one output of a graph that returns a record of outputs.
     *
     * @param component a reference to the component's accessor, such as {@code Handles::total}
     * @param <V> the output's type
     * @return the output
     */
    public <V extends @Nullable Object> Out<V> get(Component.OfOut<T, V> component) {
        given(component, "component");
        return pick(component("get", component));
    }

    /**
     * Picks an optional output of an op that returns an {@link Outputs} record. What is downstream of it is skipped
     * where it is empty.
     *
     * @param component a reference to the accessor of an Optional component, such as {@code Fork::even}
     * @param <V> the output's type
     * @return the output
     * @throws GraphDefinitionException if the record is not annotated
     */
    public <V> Out<V> opt(Component.OfOptional<T, V> component) {
        given(component, "component");
        return pick(component("opt", component));
    }

    /**
     * Picks a case of an op that returns an {@link Outputs} sealed interface. What is downstream of it is skipped
     * where the value is of another case.
     *
     * @param type the case
     * @param <C> the case's type
     * @return the output
     * @throws GraphDefinitionException if the interface is not annotated, or the class is not one of its cases
     */
    public <C extends T> Out<C> when(Class<C> type) {
        given(type, "type");
        return whenCase(type);
    }

    /**
     * Picks a generic case of an op that returns an {@link Outputs} sealed interface.
     *
     * @param type the case, such as {@code new TypeToken<Ok<Integer>>() {}}
     * @param <C> the case's type
     * @return the output
     * @throws GraphDefinitionException if the interface is not annotated, or the class is not one of its cases
     */
    public <C extends T> Out<C> when(TypeToken<C> type) {
        given(type, "type");
        return whenCase(type.type());
    }

    private <C extends @Nullable Object> Out<C> whenCase(Type type) {
        if (!(source instanceof Source.NodeOutputs outputs && outputs.shape() instanceof CaseOutputs cases)) {
            throw refuse("when(...) picks one case of several, but " + source
                    + " is a value. Annotate the sealed interface that the op returns with @Outputs.");
        }
        OutputDefinition output = cases.byCase().get(BuiltOp.erased(type));
        if (output == null) {
            throw refuse("when(...): " + cases.type().getSimpleName() + ", which " + outputs.described()
                    + " returns, has the cases "
                    + String.join(
                            ", ",
                            cases.byCase().keySet().stream()
                                    .map(Class::getSimpleName)
                                    .toList()) + ", and not "
                    + type.getTypeName() + ".");
        }
        return pick(output);
    }

    private OutputDefinition component(String method, Serializable accessor) {
        Map<String, OutputDefinition> byComponent = Map.of();
        if (source instanceof Source.NodeOutputs outputs) {
            if (outputs.shape() instanceof RecordOutputs components) {
                byComponent = components.byComponent();
            } else if (outputs.shape() instanceof HandleOutputs handles) {
                byComponent = handles.byComponent();
            }
        }
        if (byComponent.isEmpty()) {
            throw refuse(method + "(...) picks one output of several, but " + source
                    + " is a value. Annotate the record that the op returns with @Outputs.");
        }
        return componentOf(method, accessor, byComponent);
    }

    /** Finds the output that an accessor names. */
    static OutputDefinition componentOf(
            String method, Serializable accessor, Map<String, OutputDefinition> byComponent) {
        MethodCapture capture = MethodCapture.of(accessor);
        if (capture == null || capture.isLambda()) {
            throw refuse(method + "(...) takes a reference to an accessor, such as Split::left, and no lambda.");
        }
        OutputDefinition output = byComponent.get(capture.javaName());
        if (output == null) {
            throw refuse(method + "(...): " + capture.describe() + " is no component. "
                    + NearestName.hint(capture.javaName(), "components", byComponent.keySet()));
        }
        return output;
    }

    private <V extends @Nullable Object> Out<V> pick(OutputDefinition output) {
        return new Out<>(((Source.NodeOutputs) source).one(output));
    }

    static GraphDefinitionException refuse(String message) {
        return new GraphDefinitionException(message, SourceLocation.capture());
    }

    static List<Source> sources(String method, List<? extends @Nullable Out<?>> outs) {
        List<Source> sources = new ArrayList<>(outs.size());
        for (Out<?> out : outs) {
            if (out == null) {
                throw refuse(method + "(...): output " + sources.size() + " is null. Pass what a call returned.");
            }
            sources.add(out.source());
        }
        return sources;
    }

    /**
     * Returns what it stands for, as error messages show it.
     *
     * @return such as {@code output "result" of op 'add_one'}
     */
    @Override
    public final String toString() {
        return source.toString();
    }
}
