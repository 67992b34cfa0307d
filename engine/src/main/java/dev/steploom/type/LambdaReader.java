package dev.steploom.type;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a serialisable lambda stands for. Serialisation alone may call the lambda's {@code writeReplace} in any
 * module; what it hands over is caught here and nothing of it is written, so captured values need not be serialisable.
 */
public final class LambdaReader extends ObjectOutputStream {
    private @Nullable SerializedLambda caught;

    private LambdaReader() throws IOException {
        super(OutputStream.nullOutputStream());
        enableReplaceObject(true);
    }

    /**
     * Reads a function.
     *
     * @param function a lambda, a method reference, or any other object
     * @return the description of a lambda or method reference; null for an object of an ordinary class
     */
    public static @Nullable SerializedLambda read(Serializable function) {
        try (LambdaReader reader = new LambdaReader()) {
            reader.writeObject(function);
            return reader.caught;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    protected @Nullable Object replaceObject(Object written) {
        if (caught == null && written instanceof SerializedLambda lambda) {
            caught = lambda;
        }
        return null;
    }
}
