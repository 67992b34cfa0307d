package dev.steploom.execution;

import dev.steploom.event.ErrorInfo;
import org.jspecify.annotations.Nullable;

/** Why a run starts no more steps, if it does not; asked before each step, by every thread that runs some. */
final class Halt {
    private final Cancellation cancellation;
    private final boolean atFailure;
    private @Nullable StepFailure firstFailure;
    private @Nullable ErrorInfo firstError;
    private @Nullable RuntimeException runFailure;
    private @Nullable Error broken;
    private boolean interrupted;
    private volatile boolean requested;

    Halt(Cancellation cancellation, boolean atFailure) {
        this.cancellation = cancellation;
        this.atFailure = atFailure;
    }

    boolean isRequested() {
        return requested || cancellation.isCanceled();
    }

    synchronized void failed(StepFailure failure, @Nullable ErrorInfo error, boolean byInterrupt) {
        if (firstFailure == null) {
            firstFailure = failure;
            firstError = error;
        }
        interrupted |= byInterrupt;
        requested |= atFailure || byInterrupt;
    }

    synchronized void interrupted() {
        interrupted = true;
        requested = true;
    }

    /** Says what keeps the run from going on. */
    synchronized void refused(RuntimeException failure) {
        runFailure = failure;
        requested = true;
    }

    /** Says what must never happen in a thread that runs steps, such as running out of memory between two of them. */
    synchronized void broken(Throwable thrown) {
        if (thrown instanceof Error error) {
            broken = broken == null ? error : broken;
        } else if (runFailure == null) {
            runFailure = thrown instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("A thread that runs steps broke: " + thrown, thrown);
        }
        requested = true;
    }

    synchronized void rethrow() {
        if (broken != null) {
            throw broken;
        }
    }

    @Nullable
    synchronized StepFailure firstFailure() {
        return firstFailure;
    }

    @Nullable
    synchronized ErrorInfo firstError() {
        return firstError;
    }

    /** What kept steps from running. */
    @Nullable
    synchronized RuntimeException runFailure() {
        return runFailure;
    }

    synchronized boolean isInterrupted() {
        return interrupted;
    }
}
