package dev.steploom.carry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of what kind a value is that lives in one JVM only, and what to do instead. */
final class Refusals {
    private static final String RESOURCE = "Open it in the op, or let a resource of the job open it.";
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    private record Kind(String what, String cure) {}

    static {
        kind("java.sql.Connection", "a database connection", RESOURCE);
        kind("java.sql.Statement", "a database statement of an open connection", RESOURCE);
        kind("java.sql.ResultSet", "rows of an open connection", "Read them into a list first.");
        kind("java.lang.Thread", "a thread", "Start it in the op.");
        kind("java.util.concurrent.ExecutorService", "an executor with its threads", RESOURCE);
        kind(
                "java.util.concurrent.Future",
                "a future, whose work goes on in this JVM",
                "Keep its value: future.get().");
        kind("java.util.concurrent.CompletionStage", "a future, whose work goes on in this JVM", "Keep its value.");
        kind("java.lang.Process", "a process", "Start it in the op.");
        kind("java.lang.ProcessHandle", "a process", "Start it in the op.");
        kind("java.net.Socket", "a socket, an open network connection", RESOURCE);
        kind("java.net.ServerSocket", "a server socket, an open network connection", RESOURCE);
        kind("java.net.URLConnection", "a network connection", RESOURCE);
        kind("java.net.http.HttpClient", "an HTTP client with its threads and connections", RESOURCE);
        kind("java.net.http.WebSocket", "a web socket, an open network connection", RESOURCE);
        kind("java.nio.channels.Channel", "an open channel", RESOURCE);
        kind("java.io.InputStream", "an open stream", RESOURCE);
        kind("java.io.OutputStream", "an open stream", RESOURCE);
        kind("java.io.Reader", "an open stream, a reader", RESOURCE);
        kind("java.io.Writer", "an open stream, a writer", RESOURCE);
        kind("java.util.Scanner", "a scanner, an open stream", RESOURCE);
        kind("java.util.stream.BaseStream", "a stream, which can be read once", "Collect it into a list first.");
        kind("java.util.Iterator", "an iterator, which stands somewhere in its collection", "Carry the collection.");
        kind("java.lang.ClassLoader", "a class loader", "Use the classes by name.");
        kind("java.lang.ThreadLocal", "a thread local, whose values belong to threads", "Use a plain variable.");
        kind("java.util.Timer", "a timer with its thread", "Start it in the op.");
        kind("java.lang.ref.Reference", "a reference for the garbage collector", "Carry what it refers to.");
        kind("java.nio.Buffer", "a buffer of this JVM's memory", "Carry its bytes as an array.");
        kind("java.nio.file.WatchService", "a watch on the file system", RESOURCE);
    }

    private Refusals() {}

    private static void kind(String type, String what, String cure) {
        KINDS.put(type, new Kind(what, cure));
    }

    static CarryProblem of(String name, Object value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            Kind kind = of(type);
            if (kind != null) {
                return new CarryProblem(name, value.getClass().getName(), "holds " + kind.what, kind.cure);
            }
        }
        return new CarryProblem(
                name,
                value.getClass().getName(),
                "holds an object of the JDK that does not serialise itself",
                "Make it in the op, or let a resource of the job make it.");
    }

    /** By name, as a JVM need not have the module java.sql. */
    private static @Nullable Kind of(Class<?> type) {
        Kind kind = KINDS.get(type.getName());
        for (Class<?> implemented : type.getInterfaces()) {
            kind = kind == null ? of(implemented) : kind;
        }
        return kind;
    }

    /** Tells whether a value lives in one JVM only, whatever its class says. */
    static boolean isBound(Object value) {
        return isBound(value.getClass());
    }

    /** Tells whether values of a class live in one JVM only. */
    static boolean isBound(Class<?> of) {
        for (Class<?> type = of; type != null; type = type.getSuperclass()) {
            Kind kind = of(type);
            if (kind != null && (!kind.equals(KINDS.get("java.util.Iterator")) || Platform.isJdk(of))) {
                return true;
            }
        }
        return false;
    }
}
