package dev.steploom.jshell.engine;

import java.net.InetAddress;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The engine that {@code jshell} has by itself, with {@link ShortTraces}; {@code --execution steploom}. */
public final class SteploomEngine implements ExecutionControlProvider {
    /** The engine's name, for {@code jshell --execution}. */
    public static final String NAME = "steploom";

    /** JShell finds it as a service. */
    public SteploomEngine() {}

    @Override
    public String name() {
        return NAME;
    }

    /** Starts a JVM for snippets as {@code jshell} does: it listens, or else is launched, or else connects. */
    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) throws Throwable {
        String here = InetAddress.getLoopbackAddress().getHostAddress();
        return new ShortTraces(
                ExecutionControl.generate(env, "failover:0(jdi:hostname(" + here + ")),1(jdi:launch(true)),2(jdi)"));
    }
}
