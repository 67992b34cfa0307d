package dev.steploom.junit;

import dev.steploom.junit.mock.TestMocks;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a test's instance that stands for a resource of the job. */
final class ResourceField {
    private static final ClassValue<List<Field>> BY_CLASS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            collect(type, fields);
            return List.copyOf(fields);
        }
    };

    /** The fields that hold a mock or spy of a test under way. */
    private static final Set<ResourceField> IN_USE = ConcurrentHashMap.newKeySet();

    private final Field field;
    private final @Nullable Object instance;

    private ResourceField(Field field, Object instance) {
        this.field = field;
        this.instance = Modifier.isStatic(field.getModifiers()) ? null : instance;
    }

    /** In the order in which they are declared, which JUnit's own search does not keep. */
    private static void collect(@Nullable Class<?> type, List<Field> fields) {
        if (type == null) {
            return;
        }
        collect(type.getSuperclass(), fields);
        for (Class<?> implemented : type.getInterfaces()) {
            collect(implemented, fields);
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> ResourcePlace.isOne(field) && !fields.contains(field))
                .forEach(fields::add);
    }

    /** Equal fields hold one value: those of one instance, and static ones however many instances see them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceField that && field.equals(that.field) && instance == that.instance;
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + System.identityHashCode(instance);
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
     * @throws BadTest if the field cannot be given what it asks for
     */
    @Nullable
    Runnable inject(ResourcePlace place, TestMocks mocks) {
        makeAccessible(place);
        if (place.kind() == ResourcePlace.Kind.BIND) {
            return null;
        }
        if (Modifier.isFinal(field.getModifiers())) {
            throw new BadTest("The " + place.description() + " is final, so it cannot hold a "
                    + place.kind().noun() + ". Make it non-final.");
        }
        if (!IN_USE.add(this)) {
            throw new BadTest(
                    "The " + place.description() + " is shared by tests that run at the same time. Take a parameter "
                            + "in its place, or have the tests run one after the other: @Execution(SAME_THREAD).");
        }
        try {
            Object value = field.getType().isPrimitive() ? null : value();
            fill(place, value, mocks);
            return () -> giveBack(value);
        } catch (BadTest e) {
            IN_USE.remove(this);
            throw e;
        }
    }

    private void fill(ResourcePlace place, @Nullable Object value, TestMocks mocks) {
        if (place.kind() == ResourcePlace.Kind.MOCK && value != null) {
            throw new BadTest("The " + place.description()
                    + " has a value, which a mock would replace. Bind the value with @BindResource, spy on it with "
                    + "@SpyResource, or take it away.");
        }
        set(StandIn.make(place, value, mocks));
    }

    /** A static field, and one of an instance that tests share, must be as it was for the next test. */
    private void giveBack(@Nullable Object value) {
        set(value);
        IN_USE.remove(this);
    }

    private void makeAccessible(ResourcePlace place) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new BadTest("The " + place.description() + " is out of reach, as its module does not open "
                    + "package " + field.getDeclaringClass().getPackageName() + ". Open it in module-info.java.");
        }
    }

    /** What the field holds now. */
    @Nullable
    Object value() {
        try {
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new BadTest("The " + place().description() + " cannot be read: " + e.getMessage());
        }
    }

    private void set(@Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new BadTest("The " + place().description() + " cannot be set: " + e.getMessage());
        }
    }
}
