package dev.steploom.jshell.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Types once more what JShell refused. {@code /save} puts what was defined anew at the end, behind what uses it, so a script of a
 * session need not compile in its order.
 */
final class SecondAttempts {
    private static final Pattern RUNS = Pattern.compile("\\b(?:run|rerun|execute|executeInProcess)\\(");

    private final JShell shell;
    private final List<Attempt> refused = new ArrayList<>();
    private final Map<String, Integer> variables = new HashMap<>();
    private int typed;
    private int lastDeclared;

    /** A snippet that was refused, as the so-manieth that was typed. */
    private record Attempt(String source, int number, String problem) {}

    SecondAttempts(JShell shell) {
        this.shell = shell;
    }

    void typed(String source, List<SnippetEvent> events) {
        typed++;
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                continue; // one that was updated
            }
            if (event.status() == Snippet.Status.REJECTED) {
                refused.add(new Attempt(source, typed, problem(event.snippet())));
            } else if (isDeclaration(event.snippet())) {
                lastDeclared = typed;
                if (event.snippet() instanceof VarSnippet variable) {
                    variables.put(variable.name(), typed);
                }
            }
        }
    }

    /** Types until nothing more is taken, and says what is not. */
    List<String> retry() {
        boolean more = true;
        while (more) {
            more = refused.removeIf(attempt -> isStillWanted(attempt) && isTaken(attempt));
        }
        return refused.stream()
                .map(attempt -> "'" + attempt.source().strip() + "': it does not compile: " + attempt.problem() + ".")
                .toList();
    }

    private boolean isTaken(Attempt attempt) {
        return shell.eval(attempt.source()).stream().noneMatch(event -> event.status() == Snippet.Status.REJECTED);
    }

    /** What was corrected since is not, nor is a statement about a variable that was declared anew after it. */
    private boolean isStillWanted(Attempt attempt) {
        List<DeclarationSnippet> declared = new ArrayList<>();
        for (Snippet snippet : shell.sourceCodeAnalysis().sourceToSnippets(attempt.source())) {
            if (isDeclaration(snippet)) {
                declared.add((DeclarationSnippet) snippet);
            }
        }
        if (declared.isEmpty() && RUNS.matcher(attempt.source()).find() && attempt.number() < lastDeclared) {
            return false; // the run may be older than what it would be taken to have run
        }
        return declared.isEmpty()
                ? variables.entrySet().stream()
                        .noneMatch(variable ->
                                variable.getValue() > attempt.number() && names(attempt.source(), variable.getKey()))
                : declared.stream()
                        .noneMatch(declaration -> shell.snippets().anyMatch(other -> replaces(other, declaration)));
    }

    /** The value of an expression is a variable to JShell too. */
    private static boolean isDeclaration(Snippet snippet) {
        return snippet instanceof DeclarationSnippet
                && snippet.subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private boolean replaces(Snippet other, DeclarationSnippet declaration) {
        return other instanceof DeclarationSnippet later
                && shell.status(other).isActive()
                && later.kind() == declaration.kind()
                && later.name().equals(declaration.name())
                && later.kind() != Snippet.Kind.METHOD;
    }

    private static boolean names(String source, String name) {
        return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(source)
                .find();
    }

    private String problem(Snippet snippet) {
        return shell.diagnostics(snippet)
                .filter(Diag::isError)
                .map(error -> error.getMessage(Locale.ENGLISH).strip().replaceAll("\\s*\\R\\s*", ", "))
                .findFirst()
                .orElse("");
    }
}
