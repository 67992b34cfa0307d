package dev.steploom;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API with null for one parameter, or for an element of it.
 *
 * @param type whose method it is
 * @param member the method or constructor
 * @param place which parameter
 * @param inside whether the parameter is an array that holds null
 */
record NullCall(Class<?> type, Executable member, int place, boolean inside) {

    /** All calls that a class should refuse. */
    static List<NullCall> all(Class<?> type) {
        List<NullCall> calls = new ArrayList<>();
        Stream<Executable> constructors =
                Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type.getConstructors());
        Stream.concat(constructors, Stream.of(type.getMethods()))
                .filter(member -> member.getDeclaringClass().getName().startsWith("dev.steploom.")
                        || member instanceof Constructor)
                .filter(member ->
                        !member.isSynthetic() && !member.isAnnotationPresent(Deprecated.class) && !isOfObject(member))
                .forEach(member -> {
                    for (int i = 0; i < member.getParameterCount(); i++) {
                        AnnotatedType parameter = member.getAnnotatedParameterTypes()[i];
                        if (!takesNull(parameter)) {
                            calls.add(new NullCall(type, member, i, false));
                        }
                        if (parameter instanceof AnnotatedArrayType array
                                && !takesNull(array.getAnnotatedGenericComponentType())) {
                            calls.add(new NullCall(type, member, i, true));
                        }
                    }
                });
        return calls;
    }

    private static boolean isOfObject(Executable member) {
        return Stream.of("equals", "hashCode", "toString", "compareTo").anyMatch(member.getName()::equals);
    }

    private static boolean takesNull(AnnotatedType type) {
        if (type.isAnnotationPresent(Nullable.class) || (type.getType() instanceof Class<?> raw && raw.isPrimitive())) {
            return true;
        }
        return type instanceof AnnotatedTypeVariable variable
                && Stream.of(((java.lang.reflect.TypeVariable<?>) variable.getType()).getAnnotatedBounds())
                        .anyMatch(bound -> bound.isAnnotationPresent(Nullable.class));
    }

    /** Whether an object of the type comes of the call. */
    boolean makesItsType() {
        return member instanceof Constructor
                || (member instanceof Method method && type.isAssignableFrom(method.getReturnType()));
    }

    /** Makes the call; says what is wrong with what comes of it, or null. */
    @Nullable
    String problem() {
        Throwable[] thrown = new Throwable[1];
        Steploom.graph("null_calls", () -> {
            try {
                call();
            } catch (InvocationTargetException e) {
                thrown[0] = e.getCause();
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalStateException(toString(), e);
            }
            return Samples.FIVE.as("last").call();
        });
        if (thrown[0] == null) {
            return "is accepted";
        }
        String message = String.valueOf(thrown[0].getMessage());
        boolean told = message.contains("null") || message.contains("needs a name");
        return thrown[0] instanceof NullPointerException || thrown[0] instanceof ClassCastException || !told
                ? "throws " + thrown[0]
                : null;
    }

    private void call() throws ReflectiveOperationException {
        Object[] arguments = new Object[member.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> raw = member.getParameterTypes()[i];
            arguments[i] = i != place
                    ? Samples.of(member.getParameters()[i])
                    : inside ? Array.newInstance(raw.getComponentType(), 1) : null;
        }
        if (member instanceof Constructor<?> constructor) {
            constructor.newInstance(arguments);
        } else {
            Method method = (Method) member;
            method.setAccessible(true);
            method.invoke(Modifier.isStatic(method.getModifiers()) ? null : Samples.of(type), arguments);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "." + member.getName() + "("
                + Stream.of(member.getParameters())
                        .map(Parameter::getType)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ") with null " + (inside ? "in " : "for ") + (place + 1);
    }
}
