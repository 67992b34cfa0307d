package dev.steploom.definition;

import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one class that called Steploom. A line that calls again and again, in a loop that makes a large job, is
 * one object: a stack frame of its own for each node would be a quarter of the job's memory.
 */
final class CallSites {
    private static final int KEPT = 64;
    private static final CallSites OF_ENGINE = new CallSites();
    private static final ClassValue<CallSites> OF_CLASS = new ClassValue<>() {
        @Override
        protected CallSites computeValue(Class<?> type) {
            return isEngine(type) || type.isAnnotationPresent(SourceLocation.OnBehalf.class)
                    ? OF_ENGINE
                    : new CallSites();
        }
    };

    private final @Nullable SourceLocation[] byLine = new @Nullable SourceLocation[KEPT];

    private CallSites() {}

    private static boolean isEngine(Class<?> type) {
        // The engine's own tests and examples share its package names, but not its code source.
        return type.getName().startsWith("dev.steploom.")
                && Objects.equals(
                        type.getProtectionDomain().getCodeSource(),
                        CallSites.class.getProtectionDomain().getCodeSource());
    }

    /** Finds the first frame outside of the engine; a filter and its stages would cost a sixth of the walk. */
    static @Nullable SourceLocation first(Stream<StackFrame> frames) {
        FirstOutside found = new FirstOutside();
        Spliterator<StackFrame> walk = frames.spliterator();
        while (found.location == null && walk.tryAdvance(found)) {
            // The frame was one of the engine's.
        }
        return found.location;
    }

    /** Threads may replace each other's entries; all that costs is a second object for the same line. */
    private SourceLocation at(StackFrame frame) {
        int line = frame.getLineNumber();
        int place = line & (KEPT - 1);
        SourceLocation known = byLine[place];
        if (known == null || known.lineNumber() != line) {
            known = byLine[place] = new SourceLocation(frame);
        }
        return known;
    }

    private static final class FirstOutside implements Consumer<StackFrame> {
        private @Nullable SourceLocation location;

        @Override
        public void accept(StackFrame frame) {
            CallSites sites = OF_CLASS.get(frame.getDeclaringClass());
            if (sites != OF_ENGINE) {
                location = sites.at(frame);
            }
        }
    }
}
