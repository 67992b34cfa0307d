package dev.steploom.junit;

import dev.steploom.junit.mock.TestMocks;
import dev.steploom.junit.mock.UnmockableTypeException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Makes the mocks and spies that stand in for resources. */
final class StandIn {
    private StandIn() {}

    /**
     * Makes what a place asks for.
     *
     * @param value what a field holds; null for a parameter
     * @throws InjectionException if that cannot be made
     */
    static Object make(ResourcePlace place, @Nullable Object value, TestMocks mocks) {
        try {
            return place.kind() == ResourcePlace.Kind.MOCK
                    ? mocks.mock(place.type(), place.options())
                    : mocks.spy(place.type(), value == null ? newObject(place) : value, place.options());
        } catch (UnmockableTypeException e) {
            throw new InjectionException("The " + place.description() + " cannot be given: " + e.getMessage()
                    + ". Bind a value: " + place.as("@BindResource") + " = ...;");
        }
    }

    private static Object newObject(ResourcePlace place) {
        Class<?> type = place.type();
        if (type.isPrimitive() || type.isArray() || Modifier.isAbstract(type.getModifiers())) {
            throw nothingToSpyOn(place, type.getSimpleName() + " cannot be made without knowing more");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw nothingToSpyOn(place, type.getSimpleName() + " has no constructor without parameters");
        } catch (InvocationTargetException e) {
            throw nothingToSpyOn(place, "the constructor of " + type.getSimpleName() + " threw " + e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw nothingToSpyOn(place, "the constructor of " + type.getSimpleName() + " cannot be called: " + e);
        }
    }

    private static InjectionException nothingToSpyOn(ResourcePlace place, String reason) {
        return new InjectionException("The " + place.description() + " has no value to spy on, and " + reason
                + ". Give a field a value: " + place.as(place.kind().annotation()) + " = ...;");
    }
}
