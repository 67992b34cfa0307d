package dev.steploom.execution;

import java.util.Arrays;
import java.util.Set;

/**
 * Cuts the engine's own frames off the stack traces of user exceptions, below the user's last frame. {@code
 * -Dsteploom.stacktraces=full} keeps them.
 */
final class StackTraces {
    private static final boolean FULL = "full".equals(System.getProperty("steploom.stacktraces"));
    private static final String RUNNER = StepRunner.class.getName();
    private static final Set<String> CALLERS = Set.of(
            "dev.steploom.BuiltOp", "dev.steploom.OpFunction", "dev.steploom.OpOverloads", "dev.steploom.OpRecipe");
    private static final int MAX_DEPTH = 50;

    private StackTraces() {}

    static <T extends Throwable> T trim(T thrown) {
        if (!FULL) {
            Throwable at = thrown;
            try {
                for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
                    trimOne(at);
                    at = at.getCause();
                }
            } catch (RuntimeException | Error broken) {
                return thrown; // A user's class may override what is asked of it here; the failure itself counts more.
            }
        }
        return thrown;
    }

    private static void trimOne(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].getClassName().equals(RUNNER)) {
                int users = i;
                while (users > 0 && CALLERS.contains(outerClass(frames[users - 1]))) {
                    users--;
                }
                thrown.setStackTrace(Arrays.copyOf(frames, users));
                return;
            }
        }
    }

    private static String outerClass(StackTraceElement frame) {
        String name = frame.getClassName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
