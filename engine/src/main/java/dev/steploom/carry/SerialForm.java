package dev.steploom.carry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The content of the JDK's own objects, which only Java's serialisation may read; for a digest. */
final class SerialForm extends ObjectOutputStream {
    private final ValueDigest digest;
    private final Object root;

    private SerialForm(ByteArrayOutputStream out, ValueDigest digest, Object root) throws IOException {
        super(out);
        this.digest = digest;
        this.root = root;
        enableReplaceObject(true);
    }

    /** Takes in an object; tells whether that could be done. */
    static boolean add(Serializable object, ValueDigest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SerialForm form = new SerialForm(bytes, digest, object)) {
            form.writeObject(object);
        } catch (IOException e) {
            return false;
        }
        digest.digest().add(bytes.toByteArray());
        return true;
    }

    /** What the object holds of others is taken in as everywhere else. */
    @Override
    protected @Nullable Object replaceObject(Object held) {
        if (held == root
                || held instanceof String
                || (Platform.isJdk(held.getClass()) && !(held instanceof Iterable<?>))) {
            return held;
        }
        digest.element(held);
        return null;
    }
}
