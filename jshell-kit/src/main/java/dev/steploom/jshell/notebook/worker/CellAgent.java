package dev.steploom.jshell.notebook.worker;

import dev.steploom.jshell.notebook.display.Display;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.Util;
import org.jspecify.annotations.Nullable;

/** The main class of the JVM behind a notebook: does what {@link Worker} asks until it is told to stop, or left alone. */
final class CellAgent extends DirectExecutionControl {
    static final String BEGIN = "begin";
    static final String SHOW_VALUE = "showValue";
    static final String PING = "ping";
    static final String END = "end";

    private final CellScreen screen;
    private @Nullable Object value;

    private CellAgent(CellScreen screen) {
        this.screen = screen;
    }

    public static void main(String[] arguments) throws IOException {
        InputStream parent = System.in;
        System.setIn(InputStream.nullInputStream());
        byte[] token = parent.readNBytes(Worker.TOKEN_BYTES);
        goWith(parent);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            out.write(token);
            out.flush();
            serve(new BufferedInputStream(socket.getInputStream()), out);
        }
        System.exit(0); // also if threads of the user's are still running
    }

    private static void serve(InputStream in, OutputStream out) throws IOException {
        CellScreen screen = new CellScreen();
        System.setOut(new PrintStream(screen.stream(Frame.Kind.OUT), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(screen.stream(Frame.Kind.ERR), true, StandardCharsets.UTF_8));
        Display.showOn(screen::show);
        Util.forwardExecutionControlAndIO(
                new CellAgent(screen), in, out, Map.of(Worker.SCREEN, screen::connect), Map.of());
    }

    /** Ends this JVM when the one that started it is gone: then its end of the pipe closes. */
    private static void goWith(InputStream parent) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (parent.read() >= 0) {
                            // nothing is ever sent
                        }
                    } catch (IOException e) {
                        // it is gone all the same
                    }
                    Runtime.getRuntime().halt(1);
                },
                "steploom-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        value = snippet.invoke(null);
        return ""; // nobody reads it; putting the value into words twice may be dear
    }

    @Override
    public void addToClasspath(String path) {
        // This JVM has had the whole class path from its start.
    }

    @Override
    public @Nullable Object extensionCommand(String command, Object argument) throws RunException, InternalException {
        switch (command) {
            case BEGIN -> screen.begin((Long) argument);
            case SHOW_VALUE -> showValue();
            case PING -> {}
            case END -> {
                System.out.flush();
                System.err.flush();
                return screen.end();
            }
            default -> throw new NotImplementedException(command);
        }
        return "";
    }

    private void showValue() {
        Object shown = value;
        value = null;
        if (shown != null) {
            try {
                screen.showResult(Display.render(shown));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                System.err.println("The value, of type " + shown.getClass().getName() + ", cannot be shown: " + e);
            }
        }
    }
}
