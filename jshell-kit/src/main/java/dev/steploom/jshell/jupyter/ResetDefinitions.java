package dev.steploom.jshell.jupyter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Makes ops, graphs and jobs again that JShell has reset to null. When a method is redefined, JShell replaces its code in
 * place where it can, and every variable keeps its value; in a kernel it cannot, and resets each variable whose initializer
 * reaches the method. Other variables stay reset, since making their values again may take long, or happen twice.
 */
final class ResetDefinitions implements Consumer<SnippetEvent> {
    private static final Pattern DEFINITION = Pattern.compile("(dev\\.steploom\\.)?(Op|Graph|Job)\\d?(<.*)?");

    private final JShell shell;
    private final Consumer<String> evaluation;
    private final Map<String, VarSnippet> reset = new LinkedHashMap<>();
    private boolean making;

    ResetDefinitions(JShell shell, Consumer<String> evaluation) {
        this.shell = shell;
        this.evaluation = evaluation;
    }

    @Override
    public void accept(SnippetEvent event) {
        if (event.causeSnippet() != null
                && event.snippet() instanceof VarSnippet variable
                && DEFINITION.matcher(variable.typeName()).matches()) {
            reset.put(variable.name(), variable);
            if (!making) {
                making = true;
                makeAgain();
                making = false;
            }
        }
    }

    /** Goes over them until none is left or none can be made: one may need another, and making that one resets it anew. */
    private void makeAgain() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (VarSnippet variable : List.copyOf(reset.values())) {
                progress |= reset.remove(variable.name(), variable) && makeAgain(variable);
            }
        }
    }

    private boolean makeAgain(VarSnippet variable) {
        if (shell.status(variable) != Snippet.Status.VALID || !"null".equals(shell.varValue(variable))) {
            return false;
        }
        try {
            evaluation.accept(variable.source());
            return true;
        } catch (RuntimeException e) {
            reset.putIfAbsent(variable.name(), variable); // what it needs may be made later; until then it is null
            return false;
        }
    }
}
