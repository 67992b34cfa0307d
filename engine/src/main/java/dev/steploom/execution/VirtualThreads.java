package dev.steploom.execution;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Virtual threads, where the running JVM has them: JDK 21 and later. */
final class VirtualThreads {
    private static final @Nullable MethodHandle START = find();

    private VirtualThreads() {}

    private static @Nullable MethodHandle find() {
        if (Runtime.version().feature() < 21) {
            return null; // JDK 19 and 20 have them as a preview.
        }
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /**
     * Refuses a run on virtual threads where there are none.
     *
     * @throws UnsupportedOperationException if the running JVM has none
     */
    static void check() {
        if (START == null) {
            throw new UnsupportedOperationException("virtualThreads() needs JDK 21 or later, but this is JDK "
                    + Runtime.version().feature() + ". Run on a later one, or use threads(n).");
        }
    }

    static void start(Runnable task) {
        MethodHandle start = START;
        if (start == null) {
            check();
            return;
        }
        try {
            Thread started = (Thread) start.invokeExact(task);
            assert started != null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A virtual thread could not be started: " + e, e);
        }
    }
}
