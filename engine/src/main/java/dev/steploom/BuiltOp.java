package dev.steploom;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.Names;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An op's definition, and how its outputs make up the value that its function returns.
 *
 * @param definition the definition
 * @param outputs the outputs
 */
record BuiltOp(OpDefinition definition, OutputShape outputs) {
    static final String NO_NAMES = "Its parameter's name is not in the class file. Compile with `javac -parameters` "
            + "(Maven: <maven.compiler.parameters>true</maven.compiler.parameters>), or name the inputs: "
            + ".inputs(\"left\", \"right\").";
    static final String NO_LAMBDA_NAMES =
            "Java keeps no names of a lambda's parameters. Name the inputs: .inputs(\"left\", \"right\").";

    static BuiltOp of(
            @Nullable String givenName,
            CapturedSignature signature,
            OpDetails details,
            OpRecipe.Call call,
            @Nullable SourceLocation location) {
        Op annotation = signature.executable().getAnnotation(Op.class);
        String name = givenName != null
                ? givenName
                : annotation != null && !annotation.name().isBlank()
                        ? annotation.name()
                        : Names.fromJava(signature.javaName());
        OutputShape outputs = outputs(name, signature, details, location);
        OpBody.EmitsLast body = context -> outputs.emit(context, call.run(context));
        OpBuilder builder = OpDefinition.builder(name, body)
                .location(location)
                .inputs(inputs(name, signature, details, location))
                .outputs(outputs.outputs().toArray(OutputDefinition[]::new))
                .requires(details.resources().toArray(ResourceKey<?>[]::new));
        if (annotation != null) {
            OpAnnotation.apply(annotation, builder, signature.place(), location);
        }
        if (details.config() != null) {
            builder.config(details.config());
        }
        return new BuiltOp(details.change().apply(builder.build()), outputs);
    }

    private static InputDefinition[] inputs(
            String op, CapturedSignature signature, OpDetails details, @Nullable SourceLocation location) {
        List<CapturedParameter> parameters = signature.parameters();
        InputDefinition[] inputs = new InputDefinition[parameters.size()];
        for (int i = 0; i < inputs.length; i++) {
            CapturedParameter parameter = parameters.get(i);
            String given = details.inputNames() == null
                    ? parameter.name()
                    : details.inputNames().get(i);
            String name = given == null ? "arg" + i : given;
            Type javaType = details.inputTypes() == null
                    ? parameter.javaType()
                    : details.inputTypes().get(i);
            if (erased(javaType) == Dynamic.class) {
                throw new GraphDefinitionException(
                        "op '" + op + "': input \"" + name
                                + "\" cannot be a Dynamic. Take one value and call the op in "
                                + "each(...).map(...), or take a List and pass each(...).collect().",
                        location);
            }
            inputs[i] = new InputDefinition(
                    name,
                    details.inputTypes() == null ? parameter.type() : RuntimeType.of(javaType),
                    given != null ? null : signature.named() ? NO_NAMES : NO_LAMBDA_NAMES,
                    null);
        }
        return inputs;
    }

    private static OutputShape outputs(
            String op, CapturedSignature signature, OpDetails details, @Nullable SourceLocation location) {
        if (signature.result() == null) {
            return SingleOutput.of(RuntimeType.NOTHING);
        }
        Type given = details.returnType();
        Type type = given == null ? signature.result().getType() : given;
        RuntimeType whole =
                given == null ? RuntimeType.of(signature.result(), signature.executable()) : RuntimeType.of(given);
        return OutputShape.of(op, type, whole, location);
    }

    static @Nullable Class<?> erased(Type type) {
        return type instanceof Class<?> plain
                ? plain
                : type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : null;
    }
}
