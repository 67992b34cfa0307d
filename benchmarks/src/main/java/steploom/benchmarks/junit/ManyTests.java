package steploom.benchmarks.junit;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A test class of many methods, which is written and compiled at run time, and run as a whole. */
public final class ManyTests implements AutoCloseable {
    private final URLClassLoader loader;
    private final Launcher launcher;
    private final LauncherDiscoveryRequest request;
    private final int count;

    private ManyTests(URLClassLoader loader, Class<?> tests, int count) {
        this.loader = loader;
        this.count = count;
        this.launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        this.request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .build();
    }

    /**
     * Writes and compiles a test class.
     *
     * @param folder where to
     * @param kind what each of its methods is like
     * @param count how many methods it has
     * @return the class, not run yet
     * @throws IOException if the folder cannot be written to
     * @throws ClassNotFoundException never
     */
    public static ManyTests compile(Path folder, TestKind kind, int count) throws IOException, ClassNotFoundException {
        String name = "Many_" + kind.name();
        Path source = Files.writeString(folder.resolve(name + ".java"), source(name, kind, count));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException("javac refuses the tests:\n" + said);
            }
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ManyTests.class.getClassLoader());
        return new ManyTests(loader, loader.loadClass(name), count);
    }

    private static String source(String name, TestKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(kind::method)
                .collect(Collectors.joining("\n", "class " + name + " {\n", "\n}\n"));
    }

    /**
     * Runs all methods.
     *
     * @return how many succeeded
     * @throws IllegalStateException if one did not
     */
    public int run() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsSucceededCount() != count) {
            throw new IllegalStateException(
                    summary.getTestsSucceededCount() + " of " + count + " tests succeeded.",
                    summary.getFailures().isEmpty()
                            ? null
                            : summary.getFailures().get(0).getException());
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
