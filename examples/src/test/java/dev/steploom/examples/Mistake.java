package dev.steploom.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A mistake that a page makes, in a block fenced as {@code java mistake}: statements, or a test class. Imports come from
 * outside, and what it calls by name from the page's first snippet, whose class it extends, so that its lines are numbered
 * as they stand in the block.
 *
 * @param place the page and the line of the fence
 * @param code what stands in the block
 * @param shown what the page says comes of it; {@code …} stands for what differs from run to run
 * @param shared the page's first snippet
 */
record Mistake(String place, String code, String shown, Snippet shared) {
    static final String FENCE = "java mistake";

    private static final String IMPORTS = Stream.of(
                    "static dev.steploom.Steploom.*",
                    "static dev.steploom.junit.SteploomAssertions.assertThat",
                    "static org.mockito.Mockito.*",
                    "dev.steploom.*",
                    "dev.steploom.config.*",
                    "dev.steploom.definition.*",
                    "dev.steploom.execution.*",
                    "dev.steploom.io.*",
                    "dev.steploom.junit.*",
                    "dev.steploom.partition.*",
                    "dev.steploom.reconstruct.*",
                    "dev.steploom.resource.*",
                    "dev.steploom.type.*",
                    "java.nio.file.*",
                    "java.time.*",
                    "java.util.*",
                    "java.util.concurrent.TimeUnit",
                    "org.junit.jupiter.api.*",
                    "org.junit.jupiter.api.extension.*")
            .map(name -> "import " + name + "; ")
            .collect(Collectors.joining());
    private static final Pattern TEST = Pattern.compile("@\\w*Test\\b");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    static List<Mistake> on(Page page) {
        List<Page.Block> blocks = page.blocks();
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Page.Block block = blocks.get(i);
            if (block.info().equals(FENCE)) {
                boolean shows = i + 1 < blocks.size() && blocks.get(i + 1).isText();
                mistakes.add(new Mistake(
                        block.place(),
                        block.text(),
                        shows ? blocks.get(i + 1).text() : "",
                        page.snippets().get(0)));
            }
        }
        return mistakes;
    }

    private boolean isTest() {
        return TEST.matcher(code).find();
    }

    /**
     * Makes it.
     *
     * @param folder an empty folder
     * @return what javac, the call or the test says; empty if nothing is wrong
     */
    String make(Path folder) throws Exception {
        String refused = compile(folder);
        if (!refused.isEmpty()) {
            return refused;
        }
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Mistake.class.getClassLoader())) {
            return isTest() ? failures(folder, loader) : thrown(loader);
        }
    }

    private String compile(Path folder) throws IOException {
        Path first = folder.resolve(shared.file());
        Files.writeString(first, shared.source());
        Path file = folder.resolve("Mistake.java");
        String open = "class Mistake extends " + shared.className() + " { static void make() throws Exception { ";
        Files.writeString(file, IMPORTS + (isTest() ? code : open + code + "} }"));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8)) {
            List<String> options = List.of("-proc:none", "-parameters", "-d", folder.toString());
            COMPILER.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(first, file))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> "Mistake.java:" + diagnostic.getLineNumber() + ": error: "
                        + PACKAGE.matcher(diagnostic.getMessage(Locale.ENGLISH)).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(ClassLoader loader) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Method make = Class.forName("Mistake", true, loader).getDeclaredMethod("make");
            make.setAccessible(true);
            make.invoke(null);
            return "";
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            return text(thrown instanceof ExceptionInInitializerError ? thrown.getCause() : thrown);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String failures(Path folder, URLClassLoader loader) throws Exception {
        return SnippetTests.run(folder, loader).getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .map(Mistake::text)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String text(Throwable thrown) {
        return thrown.getClass().getSimpleName() + ": "
                + String.valueOf(thrown.getMessage()).strip();
    }

    /** What the page shows, with what was said where the page leaves something out. */
    String filledIn(String said) {
        List<String> lines = new ArrayList<>(shown.stripTrailing().lines().toList());
        List<String> all = said.lines().toList();
        for (int i = 0; i < lines.size() && i < all.size(); i++) {
            String pattern = Pattern.quote(lines.get(i)).replace("…", "\\E.*\\Q");
            if (all.get(i).matches(pattern)) {
                lines.set(i, all.get(i));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return place;
    }
}
