package dev.steploom.execution;

import java.util.Arrays;

/**
 * Cuts the engine's own frames off the stack traces of user exceptions, below the user's last frame. {@code
 * -Dsteploom.stacktraces=full} keeps them.
 */
final class StackTraces {
    private static final boolean FULL = "full".equals(System.getProperty("steploom.stacktraces"));
    private static final String RUNNER = StepRunner.class.getName();
    private static final int MAX_DEPTH = 50;

    private StackTraces() {}

    static <T extends Throwable> T trim(T thrown) {
        if (!FULL) {
            Throwable at = thrown;
            for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
                trimOne(at);
                at = at.getCause();
            }
        }
        return thrown;
    }

    private static void trimOne(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].getClassName().equals(RUNNER)) {
                thrown.setStackTrace(Arrays.copyOf(frames, i));
                return;
            }
        }
    }
}
