package dev.steploom;

import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the handle says of an op beside its function.
 *
 * @param inputNames the inputs' names; null for those of the parameters
 * @param inputTypes the inputs' types; null for those of the parameters
 * @param returnType the type of the result; null for the method's
 * @param resources keys of required resources
 */
record OpDetails(
        @Nullable List<String> inputNames,
        @Nullable List<Type> inputTypes,
        @Nullable Type returnType,
        Set<String> resources) {
    static final OpDetails NONE = new OpDetails(null, null, null, Set.of());

    OpDetails inputNames(List<String> names) {
        return new OpDetails(names, inputTypes, returnType, resources);
    }

    OpDetails inputTypes(List<Type> types) {
        return new OpDetails(inputNames, types, returnType, resources);
    }

    OpDetails returnType(Type type) {
        return new OpDetails(inputNames, inputTypes, type, resources);
    }

    OpDetails requires(List<String> keys) {
        Set<String> all = new LinkedHashSet<>(resources);
        all.addAll(keys);
        return new OpDetails(inputNames, inputTypes, returnType, all);
    }
}
