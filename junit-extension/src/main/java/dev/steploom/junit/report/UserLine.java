package dev.steploom.junit.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line of the user's code that threw: the innermost frame that lies where the op lies, not in a library. */
final class UserLine {
    private static final Pattern ENGINE = Pattern.compile("dev\\.steploom\\.([A-Z]\\w*|(type|event|config|partition|"
            + "instance|resource|io|definition|selection|plan|execution|render)\\.).*");
    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");

    private static final String RUN = "dev.steploom.execution.JobExecution";

    private UserLine() {}

    /** The frame, in the form that consoles turn into a link; null if the throwable does not tell. */
    static @Nullable StackTraceElement of(Throwable thrown) {
        StackTraceElement[] frames;
        try {
            frames = thrown.getStackTrace();
        } catch (RuntimeException | Error broken) {
            return null; // A user's exception may override anything.
        }
        StackTraceElement entry = null;
        for (StackTraceElement frame : frames) {
            if (ENGINE.matcher(frame.getClassName()).matches()) {
                if (entry != null) {
                    break;
                }
                if (frame.getClassName().equals(RUN)) {
                    return null; // The engine itself threw, and what follows is who began the run.
                }
            } else if (!JDK.matcher(frame.getClassName()).matches()) {
                entry = frame;
            }
        }
        return entry == null ? null : innermost(frames, packageOf(entry));
    }

    private static @Nullable StackTraceElement innermost(StackTraceElement[] frames, String home) {
        for (StackTraceElement frame : frames) {
            if (packageOf(frame).equals(home)
                    && !ENGINE.matcher(frame.getClassName()).matches()) {
                return frame;
            }
        }
        return null;
    }

    /** The first two parts of a package's name: what one project's packages have in common. */
    private static String packageOf(StackTraceElement frame) {
        String[] parts = frame.getClassName().split("\\.", -1);
        return parts.length < 2 ? "" : parts.length == 2 ? parts[0] : parts[0] + "." + parts[1];
    }
}
