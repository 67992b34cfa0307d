package dev.steploom.jshell.engine;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose exceptions name the user's lines alone where Steploom refuses something: what lies between the refusal
 * and the snippet says nothing to who typed it. Other exceptions keep all their frames, so that a fault of ours shows.
 */
final class ShortTraces implements ExecutionControl {
    private static final String OURS = "dev.steploom.";

    /** Of the JDK's exceptions, those that Steploom throws on purpose. */
    private static final Set<String> REFUSALS = Stream.of(
                    IllegalArgumentException.class,
                    IllegalStateException.class,
                    NoSuchElementException.class,
                    UncheckedIOException.class,
                    UnsupportedOperationException.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final ExecutionControl engine;

    ShortTraces(ExecutionControl engine) {
        this.engine = engine;
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, EngineTerminationException, InternalException {
        try {
            return engine.invoke(className, methodName);
        } catch (UserException thrown) {
            throw shortened(thrown);
        }
    }

    static UserException shortened(UserException thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        StackTraceElement[] users = Arrays.stream(frames)
                .filter(frame -> !frame.getClassName().startsWith(OURS))
                .toArray(StackTraceElement[]::new);
        UserException shorter = new UserException(
                thrown.getMessage(),
                thrown.causeExceptionClass(),
                users.length > 0 && isRefusal(thrown.causeExceptionClass(), frames) ? users : frames);
        @Nullable Throwable cause = thrown.getCause();
        if (cause != null) {
            shorter.initCause(cause instanceof UserException nested ? shortened(nested) : cause);
        }
        return shorter;
    }

    private static boolean isRefusal(String exception, StackTraceElement[] frames) {
        return frames.length > 0
                && frames[0].getClassName().startsWith(OURS)
                && (exception.startsWith(OURS) || REFUSALS.contains(exception));
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        engine.load(classes);
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        engine.redefine(classes);
    }

    @Override
    public String varValue(String className, String variable)
            throws RunException, EngineTerminationException, InternalException {
        return engine.varValue(className, variable);
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        engine.addToClasspath(path);
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        engine.stop();
    }

    @Override
    public Object extensionCommand(String command, Object argument)
            throws RunException, EngineTerminationException, InternalException {
        return engine.extensionCommand(command, argument);
    }

    @Override
    public void close() {
        engine.close();
    }
}
