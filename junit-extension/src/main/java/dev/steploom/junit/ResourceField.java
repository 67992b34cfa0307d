package dev.steploom.junit;

import dev.steploom.junit.mock.TestMocks;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A field of a test's instance that stands for a resource of the job. */
final class ResourceField {
    private static final ClassValue<List<Field>> BY_CLASS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return ReflectionSupport.findFields(type, ResourcePlace::isOne, HierarchyTraversalMode.TOP_DOWN);
        }
    };

    private final Field field;
    private final Object instance;

    private ResourceField(Field field, Object instance) {
        this.field = field;
        this.instance = instance;
    }

    /** Those of an instance, the superclasses' first. */
    static List<ResourceField> of(Object instance) {
        return BY_CLASS.get(instance.getClass()).stream()
                .map(field -> new ResourceField(field, instance))
                .toList();
    }

    /** What the field stands for. */
    ResourcePlace place() {
        return ResourcePlace.of(field);
    }

    /**
     * Puts a mock or spy into the field, if that is what it asks for.
     *
     * @return what takes it out again; null if the field stays as it is
     * @throws InjectionException if the field cannot be given what it asks for
     */
    @Nullable
    Runnable inject(ResourcePlace place, TestMocks mocks) {
        makeAccessible(place);
        if (place.kind() == ResourcePlace.Kind.BIND) {
            return null;
        }
        String standIn = place.kind().noun();
        if (Modifier.isFinal(field.getModifiers())) {
            throw new InjectionException("The " + place.description() + " is final, so it cannot hold a " + standIn
                    + ". Make it non-final.");
        }
        Object value = field.getType().isPrimitive() ? null : value();
        if (place.kind() == ResourcePlace.Kind.MOCK && value != null) {
            throw new InjectionException("The " + place.description()
                    + " has a value, which a mock would replace. Bind the value with @BindResource, spy on it with "
                    + "@SpyResource, or take it away.");
        }
        set(StandIn.make(place, value, mocks));
        // A static field, and one of an instance that tests share, must be as it was for the next test.
        return () -> set(value);
    }

    private void makeAccessible(ResourcePlace place) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new InjectionException("The " + place.description() + " is out of reach, as its module does not open "
                    + "package " + field.getDeclaringClass().getPackageName() + ". Open it in module-info.java.");
        }
    }

    /** What the field holds now. */
    @Nullable
    Object value() {
        try {
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new InjectionException("The " + place().description() + " cannot be read: " + e.getMessage());
        }
    }

    private void set(@Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new InjectionException("The " + place().description() + " cannot be set: " + e.getMessage());
        }
    }
}
