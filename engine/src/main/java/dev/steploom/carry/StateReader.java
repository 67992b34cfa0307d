package dev.steploom.carry;

import dev.steploom.definition.JobDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote. */
final class StateReader extends ObjectInputStream {
    private final ClassLoader loader;

    StateReader(InputStream in, ClassLoader loader) throws IOException {
        super(in);
        this.loader = loader;
        enableResolveObject(true);
        setObjectInputFilter(this::filter);
    }

    /** Takes classes of the export, of the engine and of the JDK; no others, should the class path have them. */
    private ObjectInputFilter.Status filter(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        return type == null
                ? ObjectInputFilter.Status.UNDECIDED
                : type.isPrimitive()
                                || type.getClassLoader() instanceof CarriedClassLoader
                                || Platform.has(type)
                                || carries(type)
                        ? ObjectInputFilter.Status.ALLOWED
                        : ObjectInputFilter.Status.REJECTED;
    }

    private boolean carries(Class<?> type) {
        return loader instanceof CarriedClassLoader carried && carried.carries(type.getName());
    }

    JobDefinition readJob() throws IOException, ClassNotFoundException {
        JobDefinition job = (JobDefinition) readObject();
        for (Object owner = readObject(); owner != null; owner = readObject()) {
            String name = (String) readObject();
            set((Class<?>) owner, name, null, readObject());
        }
        return job;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
        try {
            return Class.forName(described.getName(), false, loader);
        } catch (ClassNotFoundException e) {
            return super.resolveClass(described); // primitives
        }
    }

    @Override
    protected @Nullable Object resolveObject(Object read) throws IOException {
        if (read instanceof ObjectForm form) {
            return ObjectForm.unwrap(form);
        }
        if (read instanceof Form form) {
            try {
                return form.value(loader);
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw (IOException) new InvalidClassException("A value cannot be made again: " + e).initCause(e);
            }
        }
        return read;
    }

    /** Makes an object and sets its fields; a record is made when its components are known. */
    void readFields(ObjectForm form) throws IOException, ClassNotFoundException {
        Class<?> type = (Class<?>) readObject();
        String[] names = (String[]) readObject();
        List<Field> fields = Fields.of(type);
        if (!Arrays.equals(names, fields.stream().map(Field::getName).toArray())) {
            throw new InvalidClassException(type.getName(), "it has other fields in this version of Steploom");
        }
        if (type.isRecord()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (String name : names) {
                values.put(name, ObjectForm.unwrap(readObject()));
            }
            form.object(makeRecord(type, values));
            return;
        }
        Object object = allocate(type);
        form.object(object);
        for (Field field : fields) {
            set(field, object, readObject());
        }
    }

    private static Object makeRecord(Class<?> type, Map<String, @Nullable Object> values) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> values.get(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw (IOException) new InvalidClassException(type.getName(), "no record can be made").initCause(e);
        }
    }

    /** As serialisation does it, without a constructor of the class; by reflection, since javac warns of any use. */
    private static Object allocate(Class<?> type) throws IOException {
        try {
            Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
            Object serialisation = factory.getMethod("getReflectionFactory").invoke(null);
            Constructor<?> constructor =
                    (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                            .invoke(serialisation, type, Object.class.getDeclaredConstructor());
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw (IOException) new InvalidClassException(type.getName(), "no object can be made").initCause(e);
        }
    }

    private static void set(Class<?> owner, String name, @Nullable Object object, @Nullable Object value)
            throws IOException {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            set(field, object, value);
        } catch (NoSuchFieldException e) {
            throw (IOException) new InvalidClassException(owner.getName(), "it has no field " + name).initCause(e);
        }
    }

    private static void set(Field field, @Nullable Object object, @Nullable Object value) throws IOException {
        try {
            field.set(object, ObjectForm.unwrap(value));
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw (IOException) new InvalidClassException(field + " cannot be set").initCause(e);
        }
    }
}
