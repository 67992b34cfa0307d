package dev.steploom.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Compiles a snippet as a user would, runs it, and compares what comes of it with what its page shows. */
final class SnippetRunner {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern TEST = Pattern.compile("@(?:Job|Notebook)?Test\\b");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final Snippet snippet;
    private final Path folder;

    /**
     * Looks at one snippet.
     *
     * @param folder an empty folder for its classes
     */
    SnippetRunner(Snippet snippet, Path folder) {
        this.snippet = snippet;
        this.folder = folder;
    }

    /** Throws an AssertionError if the page is wrong. */
    void check() throws Exception {
        List<String> errors = compile();
        if (snippet.kind() == Snippet.Kind.DOES_NOT_COMPILE) {
            checkRefused(errors);
        } else if (!errors.isEmpty()) {
            throw wrong("does not compile:\n" + String.join("\n", errors));
        } else if (snippet.kind() == Snippet.Kind.FAILS) {
            checkFailures();
        } else {
            checkPrinted(run());
            checkTests();
        }
    }

    private void checkTests() throws Exception {
        List<Throwable> failures = failures();
        if (!failures.isEmpty()) {
            AssertionError error = wrong("has a test that fails: " + failures.get(0));
            error.initCause(failures.get(0));
            throw error;
        }
    }

    private void checkFailures() throws Exception {
        List<String> said = failures().stream()
                .flatMap(failure -> String.valueOf(failure.getMessage()).lines())
                .toList();
        if (said.isEmpty()) {
            throw wrong("has no test that fails, but is marked fails.");
        }
        checkSaid("fails with", "Its tests say", said);
    }

    private List<Throwable> failures() throws Exception {
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, SnippetRunner.class.getClassLoader())) {
            TestExecutionSummary summary = SnippetTests.run(folder, loader);
            // A test template that is refused fails before it has a test.
            if (summary.getTestsStartedCount() == 0
                    && summary.getFailures().isEmpty()
                    && TEST.matcher(snippet.source()).find()) {
                throw wrong("has tests, but none of them runs.");
            }
            return summary.getFailures().stream()
                    .map(TestExecutionSummary.Failure::getException)
                    .toList();
        }
    }

    private void checkRefused(List<String> errors) {
        if (errors.isEmpty()) {
            throw wrong("compiles, but is marked does-not-compile.");
        }
        checkSaid("is refused with", "javac says", errors);
    }

    /** Looks for each line that is shown in what was said, in order. */
    private void checkSaid(String how, String who, List<String> all) {
        String shown = snippet.shown();
        if (shown == null) {
            throw wrong(how + " something that the page does not show. " + who + ":\n" + String.join("\n", all));
        }
        Iterator<String> said = all.iterator();
        for (String line : shown.lines().toList()) {
            boolean found = false;
            while (!found && said.hasNext()) {
                found = said.next().contains(line.strip());
            }
            if (!found) {
                throw wrong(how + " something else than \"" + line + "\" at its place. " + who + ":\n"
                        + String.join("\n", all));
            }
        }
    }

    private void checkPrinted(@Nullable String printed) {
        String shown = snippet.shown();
        if (printed == null) {
            if (shown != null) {
                throw wrong("has no main, but the page shows an output.");
            }
        } else if (shown == null) {
            throw wrong("has a main, but the page does not show what it prints:\n" + printed);
        } else if (!withoutTrailingSpaces(shown).equals(withoutTrailingSpaces(printed))) {
            throw wrong("prints\n" + printed + "but the page shows\n" + shown);
        }
    }

    private static String withoutTrailingSpaces(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private AssertionError wrong(String what) {
        return new AssertionError("The snippet at " + snippet.place() + " " + what);
    }

    /** Returns what javac refuses, in English; empty if it compiles. */
    List<String> compile() throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-proc:none"));
        if (snippet.kind() != Snippet.Kind.WITHOUT_PARAMETERS) {
            options.add("-parameters");
        }
        Path earlier = Files.createDirectories(folder.resolve("sources"));
        for (Snippet before : snippet.before()) {
            Path file = earlier.resolve(before.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, before.source());
        }
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8)) {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(earlier));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            COMPILER.getTask(null, files, diagnostics, options, null, List.of(new Source(snippet)))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                // javac's API qualifies names where the command line does not.
                .map(diagnostic ->
                        PACKAGE.matcher(diagnostic.getMessage(Locale.ENGLISH)).replaceAll(""))
                .toList();
    }

    /** Returns what its main prints; null if it has none. */
    @Nullable
    String run() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, SnippetRunner.class.getClassLoader())) {
            Method main = main(Class.forName(snippet.className(), false, loader));
            if (main == null) {
                return null;
            }
            thread.setContextClassLoader(loader);
            System.setOut(new PrintStream(printed, true, UTF_8));
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            AssertionError error = wrong("throws " + e.getCause());
            error.initCause(e.getCause());
            throw error;
        } finally {
            System.setOut(console);
            thread.setContextClassLoader(before);
        }
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static @Nullable Method main(Class<?> type) {
        try {
            Method main = type.getDeclaredMethod("main", String[].class);
            main.setAccessible(true); // its class need not be public
            return main;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** The snippet as a source file in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Snippet snippet) {
            super(URI.create("string:///" + snippet.file()), Kind.SOURCE);
            this.text = snippet.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
