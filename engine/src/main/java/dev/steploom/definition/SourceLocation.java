package dev.steploom.definition;

import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the user's code. Only the stack frame is kept; file and line are looked up when asked. {@code
 * -Dsteploom.locations=off} switches capturing off.
 */
public final class SourceLocation {
    private static final boolean ENABLED = !"off".equals(System.getProperty("steploom.locations"));
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final ClassValue<Boolean> ENGINE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            // The engine's own tests and examples share its package names, but not its code source.
            return type.getName().startsWith("dev.steploom.")
                    && Objects.equals(
                            type.getProtectionDomain().getCodeSource(),
                            SourceLocation.class.getProtectionDomain().getCodeSource());
        }
    };

    private final StackFrame frame;

    SourceLocation(StackFrame frame) {
        this.frame = frame;
    }

    /**
     * Finds the line that called Steploom.
     *
     * @return the first frame outside of the engine; null if capturing is off or there is none
     */
    public static @Nullable SourceLocation capture() {
        if (!ENABLED) {
            return null;
        }
        Optional<StackFrame> user = WALKER.walk(frames ->
                frames.filter(frame -> !ENGINE.get(frame.getDeclaringClass())).findFirst());
        return user.map(SourceLocation::new).orElse(null);
    }

    /**
     * Returns the class whose code it is.
     *
     * @return the class's binary name
     */
    public String className() {
        return frame.getClassName();
    }

    /**
     * Returns the source file.
     *
     * @return the file's name without its folder; {@code Unknown} if the class does not tell
     */
    public String fileName() {
        String file = frame.getFileName();
        return file == null ? "Unknown" : file;
    }

    /**
     * Returns the line.
     *
     * @return the line's number, from 1; negative if the class does not tell
     */
    public int lineNumber() {
        return frame.getLineNumber();
    }

    /**
     * Returns the location as an error message shows it, in the form that IDEs turn into a link.
     *
     * @return such as {@code Greetings.java:17}
     */
    @Override
    public String toString() {
        int line = lineNumber();
        return line < 0 ? fileName() : fileName() + ":" + line;
    }
}
