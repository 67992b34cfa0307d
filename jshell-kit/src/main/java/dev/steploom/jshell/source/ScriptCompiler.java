package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Has JShell compile a script, and run nothing of it. */
final class ScriptCompiler {
    /** What asks last sees what is there. */
    private static final String ASKING = "\"\"";

    private static final Pattern COMMAND = Pattern.compile("/[a-z!?-]");
    private static final Pattern RESET = Pattern.compile("(?m)^/reset\\b.*$");

    private final JShell shell;
    private final SecondAttempts again;

    private ScriptCompiler(JShell shell) {
        this.shell = shell;
        this.again = new SecondAttempts(shell);
    }

    static Recording compile(Path script, String classPath) {
        try {
            String text = Files.readString(script);
            try (SessionFolder folder = SessionFolder.create()) {
                List<String> refused = type(text, folder, classPath);
                return Recording.read(folder.path(), 0).without(refused);
            }
        } catch (NoSuchFileException e) {
            throw new ToJavaException(
                    List.of("there is no file " + script + ". Write the session down: /save " + script));
        } catch (IOException e) {
            throw new UncheckedIOException("The script cannot be read: " + e, e);
        }
    }

    private static List<String> type(String text, SessionFolder folder, String classPath) throws IOException {
        List<String> options = new ArrayList<>(folder.compilerOptions());
        options.addAll(List.of("--class-path", classPath, "-Xlint:none"));
        try (JShell shell = JShell.builder()
                .executionEngine(new CompilesOnly(), Map.of())
                .compilerOptions(options.toArray(String[]::new))
                .build()) {
            return new ScriptCompiler(shell).all(sinceReset(text));
        }
    }

    private List<String> all(String text) {
        SessionImports.ALL.forEach(shell::eval);
        shell.eval(SessionImports.DISPLAY);
        String rest = "";
        for (String line : text.lines().toList()) {
            if (rest.isBlank() && COMMAND.matcher(line).lookingAt()) {
                command(line);
            } else {
                rest = snippets(rest + line + "\n");
            }
        }
        if (!rest.isBlank()) {
            type(rest);
        }
        List<String> refused = new ArrayList<>(again.retry());
        shell.snippets()
                .filter(snippet -> shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
                .forEach(snippet ->
                        refused.add("'" + snippet.source().strip() + "': it uses what the session does not have."));
        shell.eval(ASKING);
        return refused;
    }

    private static String sinceReset(String text) {
        Matcher reset = RESET.matcher(text);
        int from = 0;
        while (reset.find()) {
            from = reset.end();
        }
        return text.substring(from);
    }

    /** Compiles what is whole, as JShell does after each line, and returns what is not. */
    private String snippets(String text) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            switch (next.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI -> {
                    type(next.source());
                    rest = next.remaining();
                }
                case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
                    return rest;
                }
                case UNKNOWN -> {
                    type(rest);
                    return "";
                }
                case EMPTY -> {
                    return ""; // comments
                }
            }
        }
        return "";
    }

    private void type(String source) {
        again.typed(source, shell.eval(source));
    }

    private void command(String line) {
        String[] words = line.strip().split("\\s+");
        if (!words[0].equals("/drop") && !words[0].equals("/dr")) {
            return; // Others show something, or set how JShell behaves.
        }
        for (String name : Arrays.asList(words).subList(1, words.length)) {
            shell.snippets()
                    .filter(snippet -> shell.status(snippet).isActive() && name.equals(nameOf(snippet)))
                    .toList()
                    .forEach(shell::drop);
        }
    }

    private static String nameOf(Snippet snippet) {
        return snippet instanceof DeclarationSnippet declared ? declared.name() : snippet.id();
    }
}
