package dev.steploom.jshell.notebook.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.execution.StreamingExecutionControl;
import jdk.jshell.execution.Util;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;

/** A JVM of its own that runs snippets. It may be ended at any moment, which nothing that runs in it can prevent. */
public final class Worker implements CellHost {
    static final int TOKEN_BYTES = 16;
    static final String SCREEN = "screen";
    private static final int ACCEPT_MILLIS = 100;
    private static final int END_SECONDS = 5;

    private final Process process;
    private final Socket socket;
    private final ExecutionControl control;

    private Worker(Process process, Socket socket, Consumer<Frame> screen) throws IOException {
        this.process = process;
        this.socket = socket;
        this.control = Util.remoteInputOutput(
                new BufferedInputStream(socket.getInputStream()),
                new BufferedOutputStream(socket.getOutputStream()),
                Map.of(SCREEN, new FrameReader(screen)),
                Map.of(),
                (in, out) -> new StreamingExecutionControl(out, in));
    }

    /**
     * Starts a JVM and waits until it is ready.
     *
     * @param options how it is started
     * @param screen takes what cells write and show, from a thread of the worker's
     * @return the running worker
     * @throws IOException if it does not start, with what it said
     */
    public static Worker start(WorkerOptions options, Consumer<Frame> screen) throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(ACCEPT_MILLIS);
            Process process = launch(options, server.getLocalPort());
            try {
                process.getOutputStream().write(token); // by the pipe, which nobody else can read
                process.getOutputStream().flush();
                Socket socket = accept(server, process, token);
                forward(process.getInputStream(), screen);
                return new Worker(process, socket, screen);
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        }
    }

    private static Process launch(WorkerOptions options, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.jvmOptions());
        command.add(CellAgent.class.getName());
        command.add(String.valueOf(port));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(options.folder().toFile()).redirectErrorStream(true);
        // By the environment, as a command line has limits to its length on some systems.
        builder.environment()
                .put(
                        "CLASSPATH",
                        options.classPath().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)));
        return builder.start();
    }

    private static Socket accept(ServerSocket server, Process process, byte[] token) throws IOException {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                if (MessageDigest.isEqual(token, socket.getInputStream().readNBytes(TOKEN_BYTES))) {
                    return socket;
                }
                socket.close(); // somebody else on this machine
            } catch (SocketTimeoutException e) {
                if (!process.isAlive()) {
                    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    throw new IOException("The notebook's JVM ended before its first cell, with exit code "
                            + process.exitValue() + ": " + said.strip());
                }
            }
        }
    }

    /** What goes past {@code System.out}, such as the JVM's own warnings, is a cell's error output. */
    private static void forward(InputStream output, Consumer<Frame> screen) {
        Thread reader = new Thread(
                () -> {
                    byte[] bytes = new byte[1 << 13];
                    try (output) {
                        for (int read = output.read(bytes); read >= 0; read = output.read(bytes)) {
                            screen.accept(new Frame.Written(true, new String(bytes, 0, read, StandardCharsets.UTF_8)));
                        }
                    } catch (IOException e) {
                        // the JVM is gone
                    }
                },
                "steploom-notebook-output");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public ExecutionControl control() {
        return control;
    }

    @Override
    public void begin(long outputLimit) throws ExecutionControlException {
        control.extensionCommand(CellAgent.BEGIN, outputLimit);
    }

    @Override
    public void showValue() throws ExecutionControlException {
        control.extensionCommand(CellAgent.SHOW_VALUE, "");
    }

    @Override
    public long end() throws ExecutionControlException {
        return (Long) control.extensionCommand(CellAgent.END, "");
    }

    @Override
    public void alive() throws ExecutionControlException {
        control.extensionCommand(CellAgent.PING, "");
    }

    @Override
    public boolean hasEnded() throws InterruptedException {
        return process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public int exitCode() {
        return process.exitValue();
    }

    /** Ends the JVM at once, whatever runs in it. */
    @Override
    public void stop() {
        process.destroyForcibly();
        closeQuietly(process.getOutputStream());
    }

    @Override
    public void close() {
        stop();
        closeQuietly(socket);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // the other side is gone, which is what was wanted
        }
    }
}
