package dev.steploom;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.OpDefinition;
import dev.steploom.resource.ResourceKey;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the handle says of an op beside its function.
 *
 * @param inputNames the inputs' names; null for those of the parameters
 * @param inputTypes the inputs' types; null for those of the parameters
 * @param returnType the type of the result; null for the method's
 * @param resources required resources
 * @param config what config it takes; null for what the method's annotation says
 * @param change makes another op of the one that is built, with its config given
 */
record OpDetails(
        @Nullable List<String> inputNames,
        @Nullable List<Type> inputTypes,
        @Nullable Type returnType,
        Set<ResourceKey<?>> resources,
        @Nullable ConfigField config,
        UnaryOperator<OpDefinition> change) {
    static final OpDetails NONE = new OpDetails(null, null, null, Set.of(), null, UnaryOperator.identity());

    OpDetails inputNames(List<String> names) {
        return new OpDetails(names, inputTypes, returnType, resources, config, change);
    }

    OpDetails inputTypes(List<Type> types) {
        return new OpDetails(inputNames, types, returnType, resources, config, change);
    }

    OpDetails returnType(Type type) {
        return new OpDetails(inputNames, inputTypes, type, resources, config, change);
    }

    OpDetails requires(List<ResourceKey<?>> keys) {
        Set<ResourceKey<?>> all = new LinkedHashSet<>(resources);
        all.addAll(keys);
        return new OpDetails(inputNames, inputTypes, returnType, all, config, change);
    }

    OpDetails config(ConfigField field) {
        return new OpDetails(inputNames, inputTypes, returnType, resources, field, change);
    }

    OpDetails configured(UnaryOperator<OpDefinition> next) {
        return new OpDetails(inputNames, inputTypes, returnType, resources, config, op -> next.apply(change.apply(op)));
    }
}
