package dev.steploom.io;

import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Java serialisation, with a filter on what is read. */
record SerializationCodec(ObjectInputFilter filter) implements ValueCodec {

    static ObjectInputFilter allow(String... packages) {
        String own = Arrays.stream(packages).map(name -> name + ".**;").collect(Collectors.joining());
        return ObjectInputFilter.Config.createFilter(own + "java.base/*;!*");
    }

    @Override
    public String fileExtension() {
        return "ser";
    }

    @Override
    public void write(@Nullable Object value, RuntimeType type, OutputStream out) throws IOException {
        ObjectOutputStream objects = new ObjectOutputStream(out);
        try {
            objects.writeObject(value);
        } catch (NotSerializableException e) {
            throw new IOException(
                    "The value holds a " + e.getMessage() + ", which is not Serializable. Let the class implement "
                            + "Serializable, or choose another codec, such as ValueCodec.json().",
                    e);
        }
        objects.flush();
    }

    @Override
    public @Nullable Object read(RuntimeType type, InputStream in) throws IOException {
        try (ObjectInputStream objects = new Input(in)) {
            objects.setObjectInputFilter(filter);
            return objects.readObject();
        } catch (InvalidClassException e) {
            throw new IOException(
                    "The value was refused: " + e.getMessage() + ". If the class is one of yours, name its package: "
                            + "ValueCodec.serialization(\"com.acme\").",
                    e);
        } catch (ClassNotFoundException e) {
            throw new IOException("The value's class is not here: " + e.getMessage() + ".", e);
        }
    }

    /** Looks for classes where the thread's own code comes from, such as a shell's. */
    private static final class Input extends ObjectInputStream {
        Input(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            if (loader != null) {
                try {
                    return Class.forName(described.getName(), false, loader);
                } catch (ClassNotFoundException e) {
                    return super.resolveClass(described); // Primitive classes, and those of the engine's own loader.
                }
            }
            return super.resolveClass(described);
        }
    }
}
