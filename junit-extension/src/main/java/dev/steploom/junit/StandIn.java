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
     * @throws BadTest if that cannot be made
     */
    static Object make(ResourcePlace place, @Nullable Object value, TestMocks mocks) {
        try {
            return place.kind() == ResourcePlace.Kind.MOCK
                    ? mocks.mock(place.type(), place.options())
                    : mocks.spy(place.type(), value == null ? newObject(place) : value, place.options());
        } catch (UnmockableTypeException e) {
            throw new BadTest("The " + place.description() + " cannot be given: " + e.getMessage() + ". Bind a value: "
                    + place.as("@BindResource") + " = ...;");
        }
    }

    private static Object newObject(ResourcePlace place) {
        Class<?> type = place.type();
        if (Modifier.isAbstract(type.getModifiers())) { // Arrays and primitive types too, as Java has it.
            throw nothingToSpyOn(place, type.getSimpleName() + " is abstract");
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

    private static BadTest nothingToSpyOn(ResourcePlace place, String reason) {
        return new BadTest("The " + place.description() + " has no value to spy on, and " + reason
                + ". Give a field a value: " + place.as(place.kind().annotation()) + " = ...;");
    }
}
