package dev.steploom;

import dev.steploom.definition.OpContext;
import dev.steploom.type.LambdaReader;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The method that a lambda or method reference stands for. */
final class MethodCapture {
    private final Class<?> functionClass;
    private final SerializedLambda lambda;

    private MethodCapture(Class<?> functionClass, SerializedLambda lambda) {
        this.functionClass = functionClass;
        this.lambda = lambda;
    }

    /** Reads a function; null if it is an object of an ordinary class, which stands for no one method. */
    static @Nullable MethodCapture of(Serializable function) {
        SerializedLambda lambda = LambdaReader.read(function);
        return lambda == null ? null : new MethodCapture(function.getClass(), lambda);
    }

    /**
     * Tells a lambda, or a method reference for which javac wrote a lambda, from a method with a name of its own.
     */
    boolean isLambda() {
        return lambda.getImplMethodName().startsWith("lambda$");
    }

    /** Tells whether the method asks for a context by its type, not for anything that a context happens to be. */
    boolean declaresContext() {
        String context = OpContext.class.getName().replace('.', '/');
        return lambda.getImplMethodSignature().startsWith("(L" + context + ";")
                || lambda.getImplClass().equals(context);
    }

    boolean isConstructor() {
        return lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial;
    }

    /** Returns the Java name that ops are called after: the method's, or the class's for a constructor. */
    String javaName() {
        return isConstructor() ? simpleName(lambda.getImplClass()) : lambda.getImplMethodName();
    }

    /** Returns the method as source code refers to it, such as {@code Greetings::addOne}. */
    String describe() {
        return simpleName(lambda.getImplClass()) + "::" + (isConstructor() ? "new" : lambda.getImplMethodName());
    }

    /** The compiler puts a number before the name of a class that a method holds. */
    private static String simpleName(String internalName) {
        return internalName
                .substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1)
                .replaceFirst("^\\d+(?=\\D)", "");
    }

    /** Finds the method. */
    Executable executable() {
        ClassLoader loader = functionClass.getClassLoader();
        try {
            Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
            MethodType type = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader);
            if (isConstructor()) {
                return owner.getDeclaredConstructor(type.parameterArray());
            }
            return find(owner, lambda.getImplMethodName(), type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot find the method of " + describe() + ".", e);
        }
    }

    private static Method find(Class<?> owner, String name, MethodType type) throws NoSuchMethodException {
        for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getReturnType() == type.returnType()
                        && Arrays.equals(method.getParameterTypes(), type.parameterArray())) {
                    return method;
                }
            }
        }
        // Inherited from an interface.
        return owner.getMethod(name, type.parameterArray());
    }

    /** Returns the classes of the function's parameters: an unbound receiver first, and without captured values. */
    Class<?>[] parameterTypes() {
        return MethodType.fromMethodDescriptorString(lambda.getInstantiatedMethodType(), functionClass.getClassLoader())
                .parameterArray();
    }
}
