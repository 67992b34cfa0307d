package dev.steploom.jshell.notebook.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/** Runs snippets in the thread that evaluates them: a step's context, its locks and its transactions belong to a thread. */
final class LocalControl extends LocalExecutionControl {
    private static final int FIRST_WITHOUT_THREAD_STOP = 20;
    private static final long PATIENCE_MILLIS = 500;

    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private @Nullable String refused;
    private volatile CountDownLatch ended = new CountDownLatch(0);

    LocalControl(SnippetLoader loader) {
        super(loader);
        try {
            // From JDK 22 on the base class weaves a check into each loop, which it gets ready for in its own invoke.
            super.invoke(Thread.class.getMethod("onSpinWait")); // any method that does nothing
        } catch (Exception e) {
            throw new IllegalStateException("JShell cannot run snippets in this JVM", e);
        }
    }

    @Override
    public void load(ClassBytecodes[] snippets)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        for (ClassBytecodes snippet : snippets) {
            String call = ExitCalls.in(snippet.bytecodes());
            if (call != null) {
                refused = call;
                throw new ClassInstallException(call, new boolean[snippets.length]);
            }
        }
        super.load(snippets);
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        value = null;
        thrown = null;
        CountDownLatch end = new CountDownLatch(1);
        ended = end;
        try {
            value = snippet.invoke(null);
            return ""; // nobody reads it; putting the value into words twice may be dear
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
            throw e;
        } finally {
            end.countDown();
        }
    }

    /** Asks the thread to end what it runs: by an interrupt, and if that does not help, in the loops of snippets. */
    @SuppressWarnings({"deprecation", "removal"}) // on JDKs whose base class weaves nothing in, it is all there is
    void stop(Thread thread) {
        thread.interrupt();
        try {
            if (ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            if (Runtime.version().feature() < FIRST_WITHOUT_THREAD_STOP) {
                thread.stop();
            } else {
                stop();
            }
        } catch (InterruptedException | EngineTerminationException | InternalException e) {
            throw new IllegalStateException("The cell cannot be stopped", e);
        }
    }

    @Nullable
    Object takeValue() {
        Object taken = value;
        value = null;
        return taken;
    }

    @Nullable
    Throwable thrown() {
        return thrown;
    }

    @Nullable
    String refused() {
        return refused;
    }
}
