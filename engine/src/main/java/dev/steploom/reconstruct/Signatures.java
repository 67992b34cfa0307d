package dev.steploom.reconstruct;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Methods as their readers write them. */
final class Signatures {
    private Signatures() {}

    /** Such as {@code make(int limit, String... names)}; without names of parameters if the class has none. */
    static String of(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(parameter ->
                                type(parameter) + (parameter.isNamePresent() ? " " + parameter.getName() : ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(Parameter parameter) {
        String text = simple(parameter.getParameterizedType().getTypeName());
        return parameter.isVarArgs() ? text.substring(0, text.length() - "[]".length()) + "..." : text;
    }

    /** A type's name without packages and enclosing classes, also those of its arguments. */
    static String simple(String typeName) {
        return typeName.replaceAll("[\\w.$]*[.$](?=\\w)", "");
    }

    /** Tells methods of one class apart. */
    static String erased(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
