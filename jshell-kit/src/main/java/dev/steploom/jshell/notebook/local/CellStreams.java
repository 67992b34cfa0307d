package dev.steploom.jshell.notebook.local;

import dev.steploom.jshell.notebook.worker.Frame;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what cells write to {@code System.out} and {@code System.err}, of which a JVM has one each. While cells run, both
 * ask which thread writes: that of a cell, or one that it started, writes to the notebook, all others where they always do.
 */
final class CellStreams {
    private static final InheritableThreadLocal<@Nullable CellStreams> HERE = new InheritableThreadLocal<>();

    private static int running;
    private static PrintStream outBefore = System.out;
    private static PrintStream errBefore = System.err;
    private static @Nullable PrintStream out;
    private static @Nullable PrintStream err;

    private final PrintStream cellOut;
    private final PrintStream cellErr;

    private CellStreams(Consumer<Frame> screen) {
        cellOut = new PrintStream(new Written(false, screen), true, StandardCharsets.UTF_8);
        cellErr = new PrintStream(new Written(true, screen), true, StandardCharsets.UTF_8);
    }

    static void begin(Consumer<Frame> screen) {
        HERE.set(new CellStreams(screen));
        synchronized (CellStreams.class) {
            if (running++ == 0) {
                outBefore = System.out;
                errBefore = System.err;
                PrintStream plainOut = outBefore;
                PrintStream plainErr = errBefore;
                out = new SwitchedStream(() -> stream(false, plainOut));
                err = new SwitchedStream(() -> stream(true, plainErr));
                System.setOut(out);
                System.setErr(err);
            }
        }
    }

    private static PrintStream stream(boolean error, PrintStream plain) {
        CellStreams here = HERE.get();
        return here == null ? plain : error ? here.cellErr : here.cellOut;
    }

    static void end() {
        System.out.flush();
        System.err.flush();
        HERE.remove();
        synchronized (CellStreams.class) {
            if (--running == 0) {
                if (System.out == out) { // else somebody has put another one there, who may know better
                    System.setOut(outBefore);
                }
                if (System.err == err) {
                    System.setErr(errBefore);
                }
            }
        }
    }

    /** Passes on what is written as frames. */
    private static final class Written extends OutputStream {
        private final boolean error;
        private final Consumer<Frame> screen;

        Written(boolean error, Consumer<Frame> screen) {
            this.error = error;
            this.screen = screen;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            screen.accept(new Frame.Written(error, new String(bytes, offset, length, StandardCharsets.UTF_8)));
        }
    }
}
