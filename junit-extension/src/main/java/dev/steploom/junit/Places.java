package dev.steploom.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How messages name classes, methods and tests. */
final class Places {
    private Places() {}

    /** The class without its package, such as {@code Outer.Inner}. */
    static String name(Class<?> type) {
        String name = type.getTypeName();
        return name.substring(
                        type.getPackageName().isEmpty()
                                ? 0
                                : type.getPackageName().length() + 1)
                .replace('$', '.');
    }

    /** The method or constructor, such as {@code GreetingsTests.setUp}. */
    static String name(Executable executable) {
        String owner = name(executable.getDeclaringClass());
        return executable instanceof Constructor ? "the constructor of " + owner : owner + "." + executable.getName();
    }

    /** The test, such as {@code GreetingsTests.addsUp}; its class alone before there is a method. */
    static String name(ExtensionContext context) {
        String owner = name(context.getRequiredTestClass());
        return context.getTestMethod()
                .map(method -> owner + "." + method.getName())
                .orElse(owner);
    }
}
