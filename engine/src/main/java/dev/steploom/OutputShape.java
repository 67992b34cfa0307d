package dev.steploom;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.type.RuntimeType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of a handle's type and the outputs of its definition make up each other. */
sealed interface OutputShape permits SingleOutput, RecordOutputs, CaseOutputs, HandleOutputs {

    /** Returns the outputs in order. */
    List<OutputDefinition> outputs();

    /** Emits the value that an op's function returned. */
    void emit(OpContext context, @Nullable Object value);

    /** Puts the value together from the outputs of a run. */
    @Nullable
    Object read(EmittedOutputs emitted);

    /** Reads the shape of an op's return type; {@code whole} is the run-time type if it is one output. */
    static OutputShape of(String op, Type type, RuntimeType whole, @Nullable SourceLocation location) {
        Class<?> raw = BuiltOp.erased(type);
        if (raw == null) {
            return SingleOutput.of(whole);
        }
        if (raw == Dynamic.class) {
            return SingleOutput.dynamic(elementOf(type));
        }
        if (!raw.isAnnotationPresent(Outputs.class)) {
            return SingleOutput.of(whole);
        }
        if (raw.isRecord()) {
            return RecordOutputs.of(op, raw, type, location);
        }
        if (raw.isSealed()) {
            return CaseOutputs.of(op, raw);
        }
        throw new GraphDefinitionException(
                "op '" + op + "': @Outputs is on " + raw.getSimpleName()
                        + ", which is neither a record nor a sealed interface. Make it one, or remove @Outputs.",
                location);
    }

    /** Returns the type of the values of a {@code Dynamic}; every type if it is raw. */
    static RuntimeType elementOf(Type dynamic) {
        return dynamic instanceof ParameterizedType parameterized
                ? RuntimeType.of(parameterized.getActualTypeArguments()[0])
                : RuntimeType.ANY;
    }
}
