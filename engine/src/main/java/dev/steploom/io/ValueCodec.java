package dev.steploom.io;

import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes and reads them back. Implementations have no state and may be used by many threads. */
public interface ValueCodec {
    /**
     * Returns the ending of the files that hold such bytes.
     *
     * @return such as {@code json}, without a dot
     */
    String fileExtension();

    /**
     * Writes a value.
     *
     * @param value the value
     * @param type what the value was declared to be
     * @param out takes the bytes; whoever opened it closes it
     * @throws IOException if it cannot be written so that {@link #read} gives an equal value
     */
    void write(@Nullable Object value, RuntimeType type, OutputStream out) throws IOException;

    /**
     * Reads a value.
     *
     * @param type what the value was declared to be when it was written
     * @param in gives the bytes; whoever opened it closes it
     * @return the value
     * @throws IOException if the bytes do not hold such a value
     */
    @Nullable
    Object read(RuntimeType type, InputStream in) throws IOException;

    /**
     * Writes JSON, typed by what was declared. Records, enums, numbers, texts, times, Optionals, and lists, sets and maps
     * of these come back as they were; where the declared type tells less than the value, such as {@code Object} or a
     * list from a lambda, the value's own type is written beside it. What would not come back is refused.
     *
     * @return the codec
     */
    static ValueCodec json() {
        return JsonCodec.INSTANCE;
    }

    /**
     * Writes with Java serialisation. Bytes that somebody else may have written can run code when they are read, so the
     * filter says which classes may appear.
     *
     * @param filter accepts the classes of the values
     * @return the codec
     */
    static ValueCodec serialization(ObjectInputFilter filter) {
        return new SerializationCodec(filter);
    }

    /**
     * Writes with Java serialisation, and reads only classes of the JDK's base module and of some packages.
     *
     * @param packages such as {@code com.acme.flights}; packages inside are accepted too
     * @return the codec
     */
    static ValueCodec serialization(String... packages) {
        return new SerializationCodec(SerializationCodec.allow(packages));
    }
}
