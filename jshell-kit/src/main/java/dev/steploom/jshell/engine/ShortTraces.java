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
 * An engine whose exceptions name the user's lines alone: what lies between a refusal and the snippet, or between two
 * snippets, says nothing to who typed them. A fault of ours keeps all its frames.
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
                users.length > 0 && !isFaultOfOurs(thrown.causeExceptionClass(), frames) ? users : frames);
        @Nullable Throwable cause = thrown.getCause();
        if (cause != null) {
            shorter.initCause(cause instanceof UserException nested ? shortened(nested) : cause);
        }
        return shorter;
    }

    /** Whether Steploom threw, or had the JDK throw, what it does not throw on purpose. */
    private static boolean isFaultOfOurs(String exception, StackTraceElement[] frames) {
        String thrower = Arrays.stream(frames)
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun."))
                .findFirst()
                .orElse("");
        boolean purpose = frames.length > 0 && thrower.equals(frames[0].getClassName()) && REFUSALS.contains(exception);
        return thrower.startsWith(OURS) && !exception.startsWith(OURS) && !purpose;
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
