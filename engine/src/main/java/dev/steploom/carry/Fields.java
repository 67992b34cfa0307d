package dev.steploom.carry;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that make up an object. */
final class Fields {
    private static final ClassValue<List<Field>> OF_CLASS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return List.copyOf(find(type));
        }
    };

    private Fields() {}

    /** Returns the fields of objects of a class, in an order of their own. */
    static List<Field> of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    private static List<Field> find(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && !Platform.isJdk(c); c = c.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    own.add(field);
                }
            }
            own.sort(Comparator.comparing(Field::getName));
            fields.addAll(own);
        }
        return fields;
    }

    /** Tells whether a superclass of the JDK keeps something that nobody else can read. */
    static boolean hasForeignState(Class<?> type) {
        for (Class<?> c = type.getSuperclass(); c != null; c = c.getSuperclass()) {
            if (Platform.isJdk(c)
                    && !c.getName().startsWith("java.util.Abstract")
                    && c != AbstractCollection.class
                    && c != AbstractMap.class) {
                for (Field field : c.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static @Nullable Object get(Field field, @Nullable Object owner) {
        field.setAccessible(true);
        return read(field, owner);
    }

    /** Reads a field that is accessible, as those of {@link #of} are. */
    static @Nullable Object read(Field field, @Nullable Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read.", e);
        }
    }
}
