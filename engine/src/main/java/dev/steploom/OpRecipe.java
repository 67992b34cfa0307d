package dev.steploom;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Names;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an op is made of. The definition is made when it is first asked for, so that a constant field costs its class
 * little, and only once, so that all handles of an op share it.
 */
final class OpRecipe {

    /** Calls the user's function with the inputs of a step. */
    @FunctionalInterface
    interface Call extends Serializable {
        @Nullable
        Object run(OpContext context) throws Exception;
    }

    private final @Nullable String givenName;
    private final OpFunction function;
    private final OpShape shape;
    private final int arity;
    private final Call call;
    private final OpDetails details;
    private final @Nullable MethodCapture method;
    private final @Nullable SourceLocation location;
    private volatile @Nullable BuiltOp built;

    private OpRecipe(
            @Nullable String givenName,
            OpFunction function,
            OpShape shape,
            int arity,
            Call call,
            OpDetails details,
            @Nullable MethodCapture method,
            @Nullable SourceLocation location) {
        this.givenName = givenName;
        this.function = function;
        this.shape = shape;
        this.arity = arity;
        this.call = call;
        this.details = details;
        this.method = method;
        this.location = location;
    }

    static OpRecipe of(@Nullable String name, OpFunction function, OpShape shape, int arity, Call call) {
        given(function, "function");
        SourceLocation location = SourceLocation.capture();
        MethodCapture method = MethodCapture.of(function);
        if (name == null && (method == null || method.isLambda())) {
            throw new GraphDefinitionException(
                    "An op made of a lambda needs a name: write op(\"my_op\", (Integer number) -> ...), or make it "
                            + "a method and write op(MyClass::myMethod).",
                    location);
        }
        if (shape.takesContext() && method != null && !method.isLambda() && !method.declaresContext()) {
            throw new GraphDefinitionException(
                    "op(" + method.describe()
                            + "): the method would be given the step's context, as its first parameter "
                            + "accepts anything. To give it a value, write op(\"my_op\", (Object value) -> ...) and call the "
                            + "method there; to use the context, make the parameter an OpContext.",
                    location);
        }
        String problem = name == null ? null : Names.problem(name);
        if (problem != null) {
            throw new GraphDefinitionException("op name " + problem, location);
        }
        return new OpRecipe(name, function, shape, arity, call, OpDetails.NONE, method, location);
    }

    /** Reads an input; the handle's types vouch for the cast, and the step's type check for the value. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    static <T extends @Nullable Object> T input(OpContext context, int index) {
        return (T) context.input(index);
    }

    OpRecipe inputs(String... names) {
        List<String> all = givenAll(names, "names");
        if (all.size() != arity) {
            throw new GraphDefinitionException(
                    "inputs(...) names " + all.size() + " inputs of op '" + name() + "', which has " + arity
                            + ". Name each.",
                    SourceLocation.capture());
        }
        return with(details.inputNames(all));
    }

    OpRecipe inputTypes(TypeToken<?>... types) {
        List<Type> all =
                givenAll(types, "types").stream().<Type>map(TypeToken::type).toList();
        return with(details.inputTypes(all));
    }

    OpRecipe returns(TypeToken<?> type) {
        return with(details.returnType(given(type, "type").type()));
    }

    OpRecipe requires(ResourceKey<?>... keys) {
        return with(details.requires(givenAll(keys, "keys")));
    }

    OpRecipe config(ConfigField config) {
        return with(details.config(given(config, "config")));
    }

    OpRecipe keptBy(ResourceKey<?> manager) {
        String key = given(manager, "manager").name();
        return with(details.configured(op -> op.keptBy(key)));
    }

    OpRecipe loadedBy(String input, ResourceKey<?> manager) {
        given(input, "input");
        String key = given(manager, "manager").name();
        return with(details.configured(op -> op.loadedBy(input, key)));
    }

    OpRecipe configured(String newName, @Nullable Object values) {
        given(newName, "name");
        return with(details.configured(op -> op.configured(newName, values)));
    }

    <T extends Record> OpRecipe configured(
            String newName, Class<T> type, Function<T, ? extends @Nullable Object> function) {
        given(newName, "name");
        given(type, "type");
        given(function, "function");
        return with(details.configured(op -> op.configured(newName, type, function)));
    }

    OpRecipe configured(
            String newName, ConfigField field, Function<@Nullable Object, ? extends @Nullable Object> function) {
        given(newName, "name");
        given(field, "field");
        given(function, "function");
        return with(details.configured(op -> op.configured(newName, field, function)));
    }

    private OpRecipe with(OpDetails changed) {
        return new OpRecipe(givenName, function, shape, arity, call, changed, method, location);
    }

    String name() {
        return definition().name();
    }

    OpDefinition definition() {
        return built().definition();
    }

    OutputShape outputs() {
        return built().outputs();
    }

    private BuiltOp built() {
        BuiltOp known = built;
        if (known != null) {
            return known;
        }
        // One lock, held once per op: two threads must not make two definitions of one op.
        synchronized (this) {
            known = built;
            if (known == null) {
                known = BuiltOp.of(
                        givenName, CapturedSignature.of(function, method, shape, arity), details, call, location);
                built = known;
            }
            return known;
        }
    }
}
