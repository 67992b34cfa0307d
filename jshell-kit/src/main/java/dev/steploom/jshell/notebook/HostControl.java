package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.worker.CellHost;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jdk.jshell.spi.ExecutionControl;

/** JShell's way to a host that may still be starting: JShell compiles the first snippets while it does. */
final class HostControl implements ExecutionControl {
    private final CompletableFuture<? extends CellHost> host;

    HostControl(CompletableFuture<? extends CellHost> host) {
        this.host = host;
    }

    private ExecutionControl control() throws EngineTerminationException {
        try {
            return host.join().control();
        } catch (CompletionException e) {
            throw new EngineTerminationException(String.valueOf(e.getCause()));
        }
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        control().load(classes);
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        control().redefine(classes);
    }

    @Override
    public String invoke(String className, String methodName)
            throws RunException, EngineTerminationException, InternalException {
        return control().invoke(className, methodName);
    }

    @Override
    public String varValue(String className, String variable)
            throws RunException, EngineTerminationException, InternalException {
        return control().varValue(className, variable);
    }

    @Override
    public void addToClasspath(String path) {
        // The host was started with the whole class path.
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        control().stop();
    }

    @Override
    public Object extensionCommand(String command, Object argument)
            throws RunException, EngineTerminationException, InternalException {
        return control().extensionCommand(command, argument);
    }

    @Override
    public void close() {
        // Who started the host ends it.
    }
}
