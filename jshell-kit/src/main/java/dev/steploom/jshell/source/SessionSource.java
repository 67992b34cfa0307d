package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;

/** What a session consists of, ready to be written as a class. */
public final class SessionSource {
    private final List<SnippetCode> snippets;
    private final List<String> refused;
    private final String classPath;

    private SessionSource(Recording recording, String classPath) {
        this.snippets = SessionReader.read(recording, classPath);
        this.refused = recording.refused();
        this.classPath = classPath;
    }

    /**
     * Reads the session that runs in this JVM, which {@link SourceRecorder} recorded.
     *
     * @param folder where it was recorded
     * @param classPath the session's class path
     * @return the session
     */
    public static SessionSource recorded(Path folder, String classPath) {
        long sinceMicros = ManagementFactory.getRuntimeMXBean().getStartTime() * 1000;
        return new SessionSource(Recording.read(folder, sinceMicros), classPath);
    }

    /**
     * Reads a script of JShell's, such as {@code /save} writes, without running any of it.
     *
     * @param script the file
     * @param classPath the session's class path
     * @return the session
     * @throws ToJavaException if there is no such file
     */
    public static SessionSource script(Path script, String classPath) {
        return new SessionSource(ScriptCompiler.compile(script, classPath), classPath);
    }

    /**
     * Writes the class and its test.
     *
     * @param className the qualified name of the class
     * @param options where to
     * @param jobs the jobs of the session, which tests are written by
     * @param report told each thing that is left out, with the reason
     * @return the files
     * @throws ToJavaException if the session cannot become a class, with all reasons
     */
    public JavaSources write(
            String className, JavaOptions options, List<LiveJob> jobs, Consumer<? super String> report) {
        int dot = className.lastIndexOf('.');
        String simpleName = className.substring(dot + 1);
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        String path = className.replace('.', '/');
        JavaSources files = new JavaSources(
                options.folder().resolve("src/main/java/" + path + ".java"),
                options.folder().resolve("src/test/java/" + path + "Tests.java"));
        Selection selection = Selection.of(snippets);
        List<String> problems = new ArrayList<>(nameProblems(className, simpleName, selection.kept()));
        problems.addAll(selection.problems());
        if (!options.overwrites()) {
            problems.addAll(existing(files));
        }
        if (problems.isEmpty() && selection.kept().isEmpty()) {
            problems.add("the session has no op, graph, job, method or type yet.");
            refused.forEach(one -> problems.add("left out " + one));
        }
        if (!problems.isEmpty()) {
            throw new ToJavaException(problems);
        }
        ClassSource source = new ClassSource(packageName, simpleName, selection.kept());
        String text = compiling(source, className);
        String test = new TestSource(packageName, simpleName, source, selection.kept())
                .text(new ReliableRuns(snippets, selection.kept()).of(jobs));
        write(files.main(), text);
        write(files.test(), test);
        refused.forEach(report);
        selection.leftOut().forEach(report);
        return files;
    }

    private static List<String> nameProblems(String className, String simpleName, List<SnippetCode> kept) {
        if (!SourceVersion.isName(className)) {
            return List.of("\"" + className + "\" is no name of a class. Write it like \"com.acme.Pipeline\".");
        }
        boolean taken = kept.stream()
                .anyMatch(snippet -> snippet.kind() == SnippetCode.Kind.TYPE
                        && snippet.name().equals(simpleName));
        return taken
                ? List.of("the session has a type " + simpleName + ", which would be inside a class of the same name. "
                        + "Choose another name for the class.")
                : List.of();
    }

    private static List<String> existing(JavaSources files) {
        List<String> problems = new ArrayList<>();
        for (Path file : List.of(files.main(), files.test())) {
            if (Files.exists(file)) {
                problems.add(file + " is there already. Move it away, choose another name or folder, or overwrite it: "
                        + "toJava(name, o -> o.overwrite(true)).");
            }
        }
        return problems;
    }

    private String compiling(ClassSource source, String className) {
        CompileCheck check = CompileCheck.of(className.replace('.', '/'), source.text(List.of()), classPath);
        if (!check.errors().isEmpty()) {
            throw new ToJavaException(check.errors().stream()
                    .map(error -> "javac refuses the class at " + error)
                    .toList());
        }
        return source.text(check.warnings());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e, e);
        }
    }
}
