package dev.steploom.jshell.notebook.local;

import dev.steploom.jshell.notebook.display.Display;
import dev.steploom.jshell.notebook.display.MimeBundle;
import dev.steploom.jshell.notebook.worker.CellHost;
import dev.steploom.jshell.notebook.worker.Frame;
import java.util.function.Consumer;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/** Runs cells in this JVM, in the thread that asks for it. */
public final class LocalCells implements CellHost {
    private final SnippetLoader loader;
    private final LocalControl control;
    private final Consumer<Frame> screen;
    private final Thread thread = Thread.currentThread();
    private @Nullable ClassLoader loaderBefore;
    private boolean running;

    /**
     * Begins without snippets.
     *
     * @param parent has the classes that cells see
     * @param screen takes what cells write and show
     */
    public LocalCells(@Nullable ClassLoader parent, Consumer<Frame> screen) {
        this.loader = new SnippetLoader(parent);
        this.control = new LocalControl(loader);
        this.screen = screen;
    }

    @Override
    public ExecutionControl control() {
        return control;
    }

    @Override
    public void begin(long outputLimit) {
        running = true;
        loaderBefore = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        CellStreams.begin(screen);
        Display.showHere(bundle -> show(false, bundle));
    }

    private void show(boolean result, MimeBundle bundle) {
        System.out.flush();
        System.err.flush();
        screen.accept(new Frame.Shown(result, bundle));
    }

    @Override
    public void showValue() {
        Object shown = control.takeValue();
        if (shown != null) {
            try {
                show(true, Display.render(shown));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                System.err.println("The value, of type " + shown.getClass().getName() + ", cannot be shown: " + e);
            }
        }
    }

    @Override
    public long end() {
        if (running) {
            running = false;
            Display.showHere(null);
            CellStreams.end();
            thread.setContextClassLoader(loaderBefore);
        }
        return 0; // all is passed on, and cut by who keeps it
    }

    @Override
    public void alive() {
        // as alive as who asks
    }

    @Override
    public void stop() {
        control.stop(thread);
    }

    @Override
    public boolean hasEnded() {
        return false;
    }

    @Override
    public int exitCode() {
        throw new IllegalStateException("This JVM has not ended");
    }

    @Override
    public @Nullable Throwable thrown() {
        return control.thrown();
    }

    @Override
    public @Nullable String refused() {
        return control.refused();
    }

    @Override
    public void close() {
        end();
    }
}
