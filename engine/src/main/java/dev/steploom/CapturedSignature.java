package dev.steploom;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reflection tells of an op's function.
 *
 * @param javaName the method's name
 * @param place the method as source code refers to it
 * @param named whether the method has a name of its own, unlike a lambda
 * @param parameters those that become inputs
 * @param result the type that is returned; null if nothing is
 * @param executable the method
 */
record CapturedSignature(
        String javaName,
        String place,
        boolean named,
        List<CapturedParameter> parameters,
        @Nullable AnnotatedType result,
        Executable executable) {

    static CapturedSignature of(OpFunction function, @Nullable MethodCapture method, OpShape shape, int inputs) {
        int arity = inputs + (shape.takesContext() ? 1 : 0);
        Executable executable = method == null ? applyMethod(function) : method.executable();
        List<CapturedParameter> parameters = method == null
                ? CapturedParameter.of(executable, executable.getParameterTypes(), false)
                : CapturedParameter.of(executable, method.parameterTypes(), method.isLambda());
        return new CapturedSignature(
                method == null ? "apply" : method.javaName(),
                method == null ? function.getClass().getName() : method.describe(),
                method != null && !method.isLambda(),
                parameters.subList(arity - inputs, arity),
                shape.returnsNothing() ? null : executable.getAnnotatedReturnType(),
                executable);
    }

    /** A function may also be an object of a class that implements the interface. */
    private static Method applyMethod(OpFunction function) {
        for (Class<?> c = function.getClass(); c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.getName().equals("apply") && !method.isBridge()) {
                    return method;
                }
            }
        }
        throw new IllegalStateException(function.getClass().getName() + " has no method apply.");
    }
}
