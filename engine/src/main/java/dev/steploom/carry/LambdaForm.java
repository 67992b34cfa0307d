package dev.steploom.carry;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A lambda or method reference: the method that holds its code, and the values that it captured. Java's own form of it asks
 * the class that made the lambda to make it again, which fails after JShell has wrapped a snippet anew.
 *
 * @param maker the class that made it
 * @param name the name of the interface's method
 * @param factory the descriptor of what makes it: the captured values, and the interface
 * @param erased the descriptor of the interface's method
 * @param kind the kind of reference to the method
 * @param owner the class of the method
 * @param method the method's name
 * @param descriptor the method's descriptor
 * @param type the descriptor of the interface's method without type variables
 * @param serializable whether the lambda can be asked for its form
 * @param captured the captured values
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LambdaForm(
        Class<?> maker,
        String name,
        String factory,
        String erased,
        int kind,
        Class<?> owner,
        String method,
        String descriptor,
        String type,
        boolean serializable,
        @Nullable Object[] captured)
        implements Form {

    @Override
    public Object value(ClassLoader loader) throws Throwable {
        Lookup lookup = lookup(maker);
        MethodHandle factoryHandle = LambdaMetafactory.altMetafactory(
                        lookup,
                        name,
                        type(factory, loader),
                        type(erased, loader),
                        implementation(lookup, loader),
                        type(type, loader),
                        serializable ? LambdaMetafactory.FLAG_SERIALIZABLE : 0)
                .getTarget();
        return factoryHandle.invokeWithArguments(captured);
    }

    private static MethodType type(String descriptor, ClassLoader loader) {
        return MethodType.fromMethodDescriptorString(descriptor, loader);
    }

    private MethodHandle implementation(Lookup lookup, ClassLoader loader) throws ReflectiveOperationException {
        MethodType signature = type(descriptor, loader);
        return switch (kind) {
            case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(owner, method, signature);
            case MethodHandleInfo.REF_newInvokeSpecial -> lookup.findConstructor(owner, signature);
            case MethodHandleInfo.REF_invokeSpecial -> lookup.findSpecial(owner, method, signature, maker);
            default -> lookup.findVirtual(owner, method, signature);
        };
    }

    /** A lookup with all rights of a class; only code of the same module, and so of the same loader, gets one. */
    private static Lookup lookup(Class<?> type) throws ReflectiveOperationException {
        Lookup near =
                type.getClassLoader() instanceof CarriedClassLoader carried ? carried.lookup() : MethodHandles.lookup();
        return MethodHandles.privateLookupIn(type, near);
    }
}
