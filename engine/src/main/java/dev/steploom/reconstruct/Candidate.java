package dev.steploom.reconstruct;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A method and what it would be called with, or why it cannot be. */
final class Candidate {
    /**
     * Why an argument does not fit.
     *
     * @param path the argument, and where in it; empty if one is missing
     */
    record Mismatch(String path, String message) {
        @Override
        public String toString() {
            return path.isEmpty() ? message : path + ": " + message;
        }
    }

    final Method method;
    private final Parameter[] parameters;
    private final Arguments arguments;
    private final @Nullable Object[] values;
    private final boolean[] given;
    private final int[] ranks;
    private int ranked;
    private final List<Mismatch> mismatches = new ArrayList<>();

    Candidate(Method method, Arguments arguments) {
        this.method = method;
        this.parameters = method.getParameters();
        this.arguments = arguments;
        this.values = new @Nullable Object[parameters.length];
        this.given = new boolean[parameters.length];
        this.ranks = new int[arguments.count()];
        bindPositional();
        bindNamed();
        refuseMissing();
    }

    List<Mismatch> mismatches() {
        return mismatches;
    }

    /** What the method is called with; only if nothing mismatches. */
    @Nullable
    Object[] values() {
        return values;
    }

    /** Tells whether no argument suits the other method better, and one suits it worse. */
    boolean isBetterThan(Candidate other) {
        boolean better = false;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > other.ranks[i]) {
                return false;
            }
            better |= ranks[i] < other.ranks[i];
        }
        return better;
    }

    private void bindPositional() {
        List<@Nullable Object> positional = arguments.positional();
        int fixed = parameters.length - (method.isVarArgs() ? 1 : 0);
        for (int i = 0; i < Math.min(fixed, positional.size()); i++) {
            values[i] = read(positional.get(i), i, "args[" + i + "]");
            given[i] = true;
        }
        if (positional.size() > fixed) {
            if (method.isVarArgs()) {
                bindRest(positional, fixed);
            } else {
                mismatches.add(new Mismatch(
                        "args[" + fixed + "]",
                        fixed == 0 ? "no arguments are taken" : "at most " + count(fixed) + " taken"));
            }
        }
    }

    private static String count(int arguments) {
        return arguments == 1 ? "one argument is" : arguments + " arguments are";
    }

    /** Each positional argument that is left is one element, be it a list or not. */
    private void bindRest(List<@Nullable Object> positional, int fixed) {
        Class<?> elements = parameters[fixed].getType().getComponentType();
        Type element = parameters[fixed].getParameterizedType() instanceof GenericArrayType array
                ? array.getGenericComponentType()
                : elements;
        Object rest = Array.newInstance(elements, positional.size() - fixed);
        for (int i = fixed; i < positional.size(); i++) {
            Object value = read(positional.get(i), element, elements, "args[" + i + "]");
            if (mismatches.isEmpty()) {
                Array.set(rest, i - fixed, value);
            }
        }
        values[fixed] = rest;
        given[fixed] = true;
    }

    private void bindNamed() {
        for (Map.Entry<String, @Nullable Object> argument : arguments.named().entrySet()) {
            String name = argument.getKey();
            String path = JsonCopy.member("kwargs", name);
            int index = names().indexOf(name);
            if (index < 0) {
                mismatches.add(new Mismatch(
                        path,
                        hasNames()
                                ? "there is no parameter " + name
                                : "the names of the parameters are not known. Compile "
                                        + method.getDeclaringClass().getName()
                                        + " with -parameters, or give args instead"));
            } else if (given[index]) {
                mismatches.add(new Mismatch(path, "args has this parameter too"));
            } else {
                values[index] = read(argument.getValue(), index, path);
                given[index] = true;
            }
        }
    }

    private void refuseMissing() {
        if (method.isVarArgs() && !given[parameters.length - 1]) {
            int last = parameters.length - 1;
            values[last] = Array.newInstance(parameters[last].getType().getComponentType(), 0);
            given[last] = true;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!given[i] && (hasNames() || arguments.named().isEmpty())) {
                mismatches.add(new Mismatch("", "the parameter " + parameters[i].getName() + " gets no value"));
            }
        }
    }

    private @Nullable Object read(@Nullable Object json, Type type, Class<?> raw, String path) {
        int rank = Fit.rank(json, raw);
        if (ranked < ranks.length) {
            ranks[ranked++] = rank;
        }
        if (rank == Fit.NONE) {
            mismatches.add(new Mismatch(path, JsonText.describe(json) + " is no " + name(type)));
            return null;
        }
        try {
            return ArgumentReader.read(json, type);
        } catch (JacksonException thrown) {
            mismatches.add(Misreading.explain(thrown, json, type, path));
            return null;
        }
    }

    private @Nullable Object read(@Nullable Object json, int index, String path) {
        return read(json, parameters[index].getParameterizedType(), parameters[index].getType(), path);
    }

    private static String name(Type type) {
        return Signatures.simple(type.getTypeName());
    }

    private boolean hasNames() {
        return parameters.length == 0 || parameters[0].isNamePresent();
    }

    private List<String> names() {
        return hasNames() ? Arrays.stream(parameters).map(Parameter::getName).toList() : List.of();
    }
}
