package dev.steploom.type;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses null where a method of the API takes none, and says which parameter of which call it was, and where. */
public final class Given {
    private static final String OURS = "dev.steploom.";
    /** Classes whose methods users import, so that they do not write the class. */
    private static final Set<String> IMPORTED = Set.of("Steploom", "OpOverloads", "GraphOverloads", "Shell");

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Given() {}

    /**
     * Returns what a parameter was given.
     *
     * @param <T> its type
     * @param value what was given
     * @param parameter the parameter's name
     * @return the value
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T given(@Nullable T value, String parameter) {
        if (value == null) {
            throw refused(" null for its parameter \"" + parameter + "\". Give it a value.");
        }
        return value;
    }

    /**
     * Returns what a parameter that takes several values was given.
     *
     * @param <T> the type of one
     * @param values what was given
     * @param parameter the parameter's name
     * @return the values, unmodifiable
     * @throws IllegalArgumentException if one of them is null, or all are
     */
    public static <T> List<T> givenAll(@Nullable T @Nullable [] values, String parameter) {
        List<T> all = new ArrayList<>();
        for (@Nullable T value : given(values, parameter)) {
            if (value == null) {
                throw refused(" null as number " + (all.size() + 1) + " of its parameter \"" + parameter
                        + "\". Give it a value, or leave it out.");
            }
            all.add(value);
        }
        return Collections.unmodifiableList(all);
    }

    private static IllegalArgumentException refused(String what) {
        String text = WALKER.walk(frames -> text(frames, what));
        return new IllegalArgumentException(text);
    }

    private static String text(Stream<StackFrame> frames, String what) {
        Iterator<StackFrame> walk = frames.dropWhile(frame -> frame.getDeclaringClass() == Given.class)
                .iterator();
        StackFrame called = walk.next();
        CodeSource library = source(called);
        StackFrame user = called;
        while (walk.hasNext() && isOurs(user, library)) {
            called = user;
            user = walk.next();
        }
        return name(called) + "(...) was given" + what + place(user);
    }

    /** Nothing for what is typed in JShell, which says itself where it is. */
    private static String place(StackFrame user) {
        return user.getClassName().startsWith("REPL.$JShell$")
                ? ""
                : " (" + user.getFileName() + ":" + user.getLineNumber() + ")";
    }

    private static String name(StackFrame called) {
        String type = called.getDeclaringClass().getSimpleName();
        if (called.getMethodName().equals("<init>")) {
            return "new " + type;
        }
        return IMPORTED.contains(type) ? called.getMethodName() : type + "." + called.getMethodName();
    }

    /** Tests and examples share the package names of what they are about, but not its code source. */
    private static boolean isOurs(StackFrame frame, @Nullable CodeSource library) {
        return frame.getClassName().startsWith(OURS)
                && (Objects.equals(source(frame), library)
                        || Objects.equals(
                                source(frame), Given.class.getProtectionDomain().getCodeSource()));
    }

    private static @Nullable CodeSource source(StackFrame frame) {
        return frame.getDeclaringClass().getProtectionDomain().getCodeSource();
    }
}
