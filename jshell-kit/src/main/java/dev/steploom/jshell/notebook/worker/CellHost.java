package dev.steploom.jshell.notebook.worker;

import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import org.jspecify.annotations.Nullable;

/** Where cells run: a JVM of their own, or this one. */
public interface CellHost extends AutoCloseable {
    /**
     * Returns the handle by which JShell has snippets run.
     *
     * @return the handle
     */
    ExecutionControl control();

    /**
     * Begins a cell.
     *
     * @param outputLimit how many bytes of what it writes and shows are sent; the rest is counted only
     * @throws ExecutionControlException if the host is gone
     */
    void begin(long outputLimit) throws ExecutionControlException;

    /**
     * Shows the value of the snippet that ran last, if it has one.
     *
     * @throws ExecutionControlException if the host is gone
     */
    void showValue() throws ExecutionControlException;

    /**
     * Ends a cell; all that it wrote has arrived then.
     *
     * @return how many bytes were not sent
     * @throws ExecutionControlException if the host is gone
     */
    long end() throws ExecutionControlException;

    /**
     * Makes sure that the host is there.
     *
     * @throws ExecutionControlException if it is gone
     */
    void alive() throws ExecutionControlException;

    /** Ends what runs there, as far as that can be done. */
    void stop();

    /**
     * Tells whether the JVM has ended, giving one that is about to a moment for it.
     *
     * @return whether it is gone
     * @throws InterruptedException if the thread is interrupted
     */
    boolean hasEnded() throws InterruptedException;

    /**
     * Returns what the JVM ended with.
     *
     * @return its exit code
     */
    int exitCode();

    /**
     * Returns what the snippet that ran last threw.
     *
     * @return the exception itself; null if it threw nothing, or in another JVM
     */
    default @Nullable Throwable thrown() {
        return null;
    }

    /**
     * Returns the call for which the code that was loaded last was refused.
     *
     * @return such as {@code System.exit}; null if it was not refused
     */
    default @Nullable String refused() {
        return null;
    }

    @Override
    void close();
}
