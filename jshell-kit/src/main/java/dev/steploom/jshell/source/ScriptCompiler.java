package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Has JShell compile a script, and run nothing of it. */
final class ScriptCompiler {
    /** What asks last sees what is there. */
    private static final String ASKING = "\"\"";

    private ScriptCompiler() {}

    static Recording compile(Path script, String classPath) {
        try {
            String text = Files.readString(script);
            try (SessionFolder folder = SessionFolder.create()) {
                type(text, folder, classPath);
                return Recording.read(folder.path(), 0);
            }
        } catch (NoSuchFileException e) {
            throw new ToJavaException(
                    List.of("there is no file " + script + ". Write the session down: /save " + script));
        } catch (IOException e) {
            throw new UncheckedIOException("The script cannot be read: " + e, e);
        }
    }

    private static void type(String text, SessionFolder folder, String classPath) throws IOException {
        List<String> options = new ArrayList<>(folder.compilerOptions());
        options.addAll(List.of("--class-path", classPath, "-Xlint:none"));
        try (JShell shell = JShell.builder()
                .executionEngine(new CompilesOnly(), Map.of())
                .compilerOptions(options.toArray(String[]::new))
                .build()) {
            SessionImports.ALL.forEach(shell::eval);
            StringBuilder rest = new StringBuilder();
            for (String line : text.lines().toList()) {
                if (line.startsWith("/") && !line.startsWith("//") && !line.startsWith("/*")) {
                    snippets(shell, rest.toString());
                    rest.setLength(0);
                    command(shell, line);
                } else {
                    rest.append(line).append('\n');
                }
            }
            snippets(shell, rest.toString());
            shell.eval(ASKING);
        }
    }

    private static void snippets(JShell shell, String text) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return;
            }
            boolean whole = next.completeness().isComplete() && next.source() != null;
            List<SnippetEvent> unused =
                    shell.eval(whole ? next.source() : rest.lines().findFirst().orElse(""));
            rest = whole ? next.remaining() : rest.substring(Math.min(rest.length(), rest.indexOf('\n') + 1));
        }
    }

    private static void command(JShell shell, String line) {
        String[] words = line.strip().split("\\s+");
        if ("/drop".startsWith(words[0]) && words[0].length() > 1) {
            for (int i = 1; i < words.length; i++) {
                String name = words[i];
                List<Snippet> named = shell.snippets()
                        .filter(snippet -> shell.status(snippet).isActive() && name.equals(nameOf(snippet)))
                        .toList();
                named.forEach(shell::drop);
            }
        } else if (words[0].equals("/reset")) {
            shell.snippets()
                    .filter(snippet -> shell.status(snippet).isActive()
                            && snippet.kind() != Snippet.Kind.IMPORT
                            && snippet.kind() != Snippet.Kind.STATEMENT
                            && snippet.kind() != Snippet.Kind.EXPRESSION)
                    .toList()
                    .forEach(shell::drop);
        }
    }

    private static String nameOf(Snippet snippet) {
        return snippet instanceof jdk.jshell.DeclarationSnippet declared ? declared.name() : snippet.id();
    }

    /** Takes classes, and calls none. */
    private static final class CompilesOnly implements ExecutionControlProvider {
        @Override
        public String name() {
            return "steploom-compiles-only";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return new LocalExecutionControl(new Nowhere()) {
                @Override
                public String invoke(String className, String methodName) {
                    return "";
                }

                @Override
                public void redefine(ExecutionControl.ClassBytecodes[] classes) {
                    // Nobody has seen the class that it takes the place of.
                }
            };
        }
    }

    private static final class Nowhere implements LoaderDelegate {
        @Override
        public void load(ExecutionControl.ClassBytecodes[] classes) {
            // Nothing is called.
        }

        @Override
        public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {
            // Nothing is called.
        }

        @Override
        public void addToClasspath(String path) {
            // The compiler has it.
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }
}
