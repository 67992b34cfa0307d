package dev.steploom.jshell;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.steploom.definition.JobSource;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What toJava wrote, compiled by javac and used as its reader would. */
final class WrittenSources {
    private final Path folder;
    private final String className;
    private final ClassLoader classes;

    private WrittenSources(Path folder, String className, ClassLoader classes) {
        this.folder = folder;
        this.className = className;
        this.classes = classes;
    }

    /** Compiles class and test; a warning is an error. */
    static WrittenSources compile(Path folder, String className) throws IOException {
        Path target = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", target.toString(), "-Xlint:all,-processing,-classfile,-path", "-Werror", "-parameters");
            var units = files.getJavaFileObjects(main(folder, className), test(folder, className));
            if (!javac.getTask(said, files, null, options, null, units).call()) {
                throw new AssertionError(said + "\n" + Files.readString(main(folder, className)) + "\n"
                        + Files.readString(test(folder, className)));
            }
        }
        ClassLoader loader =
                new URLClassLoader(new URL[] {target.toUri().toURL()}, WrittenSources.class.getClassLoader());
        return new WrittenSources(folder, className, loader);
    }

    private static Path main(Path folder, String className) {
        return folder.resolve("src/main/java/" + className.replace('.', '/') + ".java");
    }

    private static Path test(Path folder, String className) {
        return folder.resolve("src/test/java/" + className.replace('.', '/') + "Tests.java");
    }

    String mainText() {
        return read(main(folder, className));
    }

    String testText() {
        return read(test(folder, className));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the job in a field, and says what came of it as a session script does. */
    String run(String fieldName) throws ReflectiveOperationException {
        Field field = classes.loadClass(className).getDeclaredField(fieldName);
        field.setAccessible(true);
        JobExecutionResult result = JobExecution.executeInProcess(
                ((JobSource) field.get(null)).definition(), new RunOptions().raiseOnError(false));
        return result.success()
                ? "output: "
                        + result.outputValue(
                                result.job().graph().outputs().get(0).name())
                : "failure: " + result.error().rootCause();
    }

    /** Runs the tests by JUnit. */
    TestExecutionSummary runTests() throws ClassNotFoundException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(classes.loadClass(className + "Tests")))
                                .build(),
                        summary);
        return summary.getSummary();
    }
}
