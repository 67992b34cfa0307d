package dev.steploom.resource;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes stand-ins for resources. */
final class MockResources {
    private MockResources() {}

    static Object create(Class<?> type) {
        Optional<MockProvider> provider = ServiceLoader.load(MockProvider.class).findFirst();
        if (provider.isPresent()) {
            return provider.get().mock(type);
        }
        if (!type.isInterface()) {
            throw new ResourceException("A mock of " + type.getName() + " needs a mock library, as it is no interface. "
                    + "Add the module steploom-junit-extension, or bind a value.");
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer(proxy, type, method, args));
    }

    private static @Nullable Object answer(Object proxy, Class<?> type, Method method, Object @Nullable [] args) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> args != null && proxy == args[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "mock of " + type.getSimpleName();
            };
        }
        return emptyValue(method.getReturnType());
    }

    private static @Nullable Object emptyValue(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == char.class) {
            return '\0';
        }
        if (type == float.class) {
            return 0f;
        }
        if (type == double.class) {
            return 0d;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == byte.class) {
            return (byte) 0;
        }
        if (type == short.class) {
            return (short) 0;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == String.class) {
            return "";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isAssignableFrom(List.class)) {
            return type == Object.class ? null : List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }
}
