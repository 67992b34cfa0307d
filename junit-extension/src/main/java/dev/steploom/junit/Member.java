package dev.steploom.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A field, or a method without parameters, that holds what a test names.
 *
 * @param element the field or method, of any visibility
 */
record Member(AnnotatedElement element) {
    Class<?> owner() {
        return java().getDeclaringClass();
    }

    boolean isStatic() {
        return Modifier.isStatic(java().getModifiers());
    }

    boolean isField() {
        return element instanceof Field;
    }

    Class<?> type() {
        return element instanceof Field field ? field.getType() : ((Method) element).getReturnType();
    }

    Type genericType() {
        return element instanceof Field field ? field.getGenericType() : ((Method) element).getGenericReturnType();
    }

    /** The name to write in an annotation. */
    String name() {
        return isField() ? java().getName() : java().getName() + "()";
    }

    private java.lang.reflect.Member java() {
        return (java.lang.reflect.Member) element;
    }

    /** Tells whether there is an instance to read it of, or none is needed. */
    boolean isReadable(ExtensionContext context) {
        return isStatic() || instance(context) != null;
    }

    private @Nullable Object instance(ExtensionContext context) {
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(owner()))
                .orElse(null);
    }

    /** Reads it, of the test's instance unless it is static. */
    Object read(ExtensionContext context) {
        Object instance = isStatic() ? null : instance(context);
        if (!isStatic() && instance == null) {
            throw new BadTest(this + " is not static, and " + whyNoInstance(context));
        }
        Object value = read(instance);
        if (value == null) {
            throw new BadTest(this
                    + (isField()
                            ? " is null when the test reads it. Give it its value where it is declared."
                            : " returned null."));
        }
        return value;
    }

    private String whyNoInstance(ExtensionContext context) {
        return owner().isAssignableFrom(context.getRequiredTestClass())
                ? "there is no instance of " + Places.name(owner())
                        + " when invocations are laid out. Make it static, or annotate the class with"
                        + " @TestInstance(PER_CLASS)."
                : Places.name(owner()) + " is not the class of the test. Make it static.";
    }

    private @Nullable Object read(@Nullable Object instance) {
        try {
            return element instanceof Field field
                    ? ReflectionSupport.tryToReadFieldValue(field, instance).get()
                    : ReflectionSupport.invokeMethod((Method) element, instance);
        } catch (InaccessibleObjectException closed) {
            String module = owner().getModule().getName();
            throw new BadTest(
                    this + " cannot be read: module " + module + " does not open its package. Add \"opens "
                            + owner().getPackageName() + "\" to module-info.java, or make class and member public.",
                    closed);
        } catch (Throwable thrown) {
            Throwable cause = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
                    ? thrown.getCause()
                    : thrown;
            throw new BadTest(this + " cannot be read, because " + what() + " threw " + cause, cause);
        }
    }

    private String what() {
        return isField() ? "its class" : "it";
    }

    @Override
    public String toString() {
        return Places.name(owner()) + "." + name();
    }
}
