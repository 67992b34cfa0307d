package dev.steploom.definition;

import java.lang.StackWalker.StackFrame;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A line of the user's code, which calls into Steploom. {@code -Dsteploom.locations=off} switches capturing off: a look
 * at the stack costs about a microsecond, which is most of what it costs to write a node down.
 */
public final class SourceLocation {
    private static final boolean ENABLED = !"off".equals(System.getProperty("steploom.locations"));

    /** JShell's classes of snippets: nobody who types them sees the number, or that of the line in it. */
    private static final String SHELL = "REPL.$JShell$";

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private final StackFrame frame;

    /** Marks a class outside of the engine that defines something for its caller, whose line is the one to show. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface OnBehalf {}

    SourceLocation(StackFrame frame) {
        this.frame = frame;
    }

    /**
     * Finds the line that called Steploom.
     *
     * @return the first frame outside of the engine; null if capturing is off or there is none
     */
    public static @Nullable SourceLocation capture() {
        return ENABLED ? WALKER.walk(CallSites::first) : null;
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
     * Returns the class whose code it is.
     *
     * @return the class
     */
    public Class<?> declaringClass() {
        return frame.getDeclaringClass();
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
     * @return such as {@code Greetings.java:17}; of code typed in JShell, that it is
     */
    @Override
    public String toString() {
        if (className().startsWith(SHELL)) {
            return "a line of this session";
        }
        int line = lineNumber();
        return line < 0 ? fileName() : fileName() + ":" + line;
    }
}
