package dev.steploom.jshell.jupyter;

import dev.steploom.jshell.source.SessionImports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A session as JJava's: in this JVM, by a class loader that keeps the bytes of snippets to itself, and with no way to
 * redefine a class in place.
 */
final class KernelSession implements AutoCloseable {
    private final JShell shell = JShell.builder()
            .executionEngine(new Engine(), Map.of())
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();

    KernelSession() {
        SessionImports.ALL.forEach(shell::eval);
    }

    JShell shell() {
        return shell;
    }

    /** Evaluates snippets, each complete; returns the value of the last one as text. */
    String type(String... snippets) {
        String value = "";
        for (String snippet : snippets) {
            List<SnippetEvent> events = shell.eval(snippet);
            SnippetEvent event = events.get(0);
            if (event.exception() != null || event.status() == Status.REJECTED) {
                throw new IllegalStateException(
                        snippet
                                + shell.diagnostics(event.snippet())
                                        .map(diagnostic -> diagnostic.getMessage(null))
                                        .collect(Collectors.joining("\n", "\n", "")),
                        event.exception());
            }
            value = String.valueOf(event.value());
        }
        return value;
    }

    @Override
    public void close() {
        shell.close();
    }

    private static final class Engine implements ExecutionControlProvider {
        @Override
        public String name() {
            return "kernel";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return new DirectExecutionControl(new Loading());
        }
    }

    private static final class Loading implements LoaderDelegate {
        private final Map<String, byte[]> declared = new HashMap<>();
        private final Loader loader = new Loader();

        @Override
        public void load(ClassBytecodes[] classes) {
            for (ClassBytecodes each : classes) {
                declared.put(each.name(), each.bytecodes());
            }
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {
            load(classes);
        }

        @Override
        public void addToClasspath(String path) {}

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            return loader.loadClass(name);
        }

        private final class Loader extends ClassLoader {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = declared.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
