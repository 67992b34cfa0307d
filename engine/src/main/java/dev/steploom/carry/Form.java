package dev.steploom.carry;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands for a value that does not serialise itself; the reader of the state makes the value of it. */
sealed interface Form extends Serializable
        permits Form.Constant, Form.OfPath, Form.OfOptional, Form.OfEntry, Form.Lock, LambdaForm {
    /** Makes the value. */
    @Nullable
    Object value(ClassLoader loader) throws Throwable;

    /**
     * A constant of the engine, of which there must be one only.
     *
     * @param owner the class that declares it
     * @param field the static field's name
     */
    record Constant(Class<?> owner, String field) implements Form {
        @Override
        public @Nullable Object value(ClassLoader loader) throws ReflectiveOperationException {
            Field constant = owner.getDeclaredField(field);
            constant.setAccessible(true);
            return constant.get(null);
        }
    }

    /**
     * A path of the default file system.
     *
     * @param path its text
     */
    record OfPath(String path) implements Form {
        @Override
        public Object value(ClassLoader loader) {
            return Path.of(path);
        }
    }

    /**
     * An optional value.
     *
     * @param held the value; null if there is none
     */
    record OfOptional(@Nullable Object held) implements Form {
        @Override
        public Object value(ClassLoader loader) {
            return Optional.ofNullable(held);
        }
    }

    /**
     * An entry of no map.
     *
     * @param key its key
     * @param held its value
     */
    record OfEntry(Object key, Object held) implements Form {
        @Override
        public Object value(ClassLoader loader) {
            return Map.entry(key, held);
        }
    }

    /** What {@code new Object()} gives. */
    record Lock() implements Form {
        @Override
        public Object value(ClassLoader loader) {
            return new Object();
        }
    }
}
