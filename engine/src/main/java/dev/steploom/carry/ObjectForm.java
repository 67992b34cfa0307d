package dev.steploom.carry;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object that does not serialise itself: its class and its fields. Reading gives the object; while its fields
 * are being read, an object that refers back to it gets this form, and {@link #unwrap} the object.
 */
final class ObjectForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Object object;

    ObjectForm(Object object) {
        this.object = object;
    }

    void object(Object made) {
        this.object = made;
    }

    static @Nullable Object unwrap(@Nullable Object read) {
        return read instanceof ObjectForm form ? form.object : read;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (out instanceof StateWriter state && object != null) {
            state.writeFields(object);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        if (in instanceof StateReader state) {
            state.readFields(this);
        }
    }
}
