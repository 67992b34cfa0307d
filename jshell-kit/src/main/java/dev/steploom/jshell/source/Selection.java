package dev.steploom.jshell.source;

import dev.steploom.jshell.source.SnippetCode.Kind;
import dev.steploom.jshell.source.SnippetCode.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what of a session becomes source: ops, graphs and jobs, methods and types, the variables that these use, and the
 * statements that change these variables.
 */
final class Selection {
    private static final String SHELL = "dev.steploom.jshell.";

    private final Map<String, SnippetCode> snippets = new LinkedHashMap<>();
    private final Map<String, SnippetCode> kept = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    private Selection(Collection<SnippetCode> all) {
        all.forEach(snippet -> snippets.put(snippet.id(), snippet));
    }

    static Selection of(Collection<SnippetCode> all) {
        Selection selection = new Selection(all);
        selection.choose();
        return selection;
    }

    /** Returns what becomes source, in the order in which it was typed. */
    List<SnippetCode> kept() {
        return snippets.keySet().stream()
                .filter(kept::containsKey)
                .map(kept::get)
                .toList();
    }

    List<String> problems() {
        return problems;
    }

    /** Returns what does not become source, each with the reason. */
    List<String> leftOut() {
        return snippets.values().stream()
                .filter(snippet -> !kept.containsKey(snippet.id()))
                .map(snippet -> snippet.described() + ": " + leftOut.getOrDefault(snippet.id(), reason(snippet)))
                .toList();
    }

    private static String reason(SnippetCode snippet) {
        String calls = shellCall(snippet);
        if (calls != null) {
            return "it calls " + calls + "(...), which only a shell has.";
        }
        return snippet.isStatement() || snippet.isNamedByShell()
                ? "it changes nothing that an op, graph or job uses."
                : "no op, graph or job uses it.";
    }

    private void choose() {
        for (SnippetCode snippet : snippets.values()) {
            boolean wanted = snippet.role() != Role.OTHER;
            if (!wanted && snippet.kind() != Kind.METHOD && snippet.kind() != Kind.TYPE) {
                continue;
            }
            String obstacle = obstacle(snippet, new HashSet<>());
            if (obstacle == null) {
                keep(snippet);
            } else if (wanted && !isShellValue(snippet)) {
                problems.add("the " + snippet.described() + " cannot become source: " + obstacle);
            } else {
                leftOut.put(snippet.id(), obstacle);
            }
        }
        while (keepStatements()) {
            // What a kept statement uses may be changed by others.
        }
    }

    /** Tells whether the shell itself gave a value, such as a job that was loaded. */
    private static boolean isShellValue(SnippetCode snippet) {
        return snippet.isNamedByShell() && shellCall(snippet) != null;
    }

    private void keep(SnippetCode snippet) {
        if (kept.putIfAbsent(snippet.id(), snippet) == null) {
            used(snippet).forEach(this::keep);
        }
    }

    private List<SnippetCode> used(SnippetCode snippet) {
        List<SnippetCode> used = new ArrayList<>();
        for (String id : snippet.uses()) {
            SnippetCode one = snippets.get(id);
            if (one != null) {
                used.add(one);
            }
        }
        return used;
    }

    /** Says why a snippet, or one that it uses, cannot become source; null if it can. */
    private @Nullable String obstacle(SnippetCode snippet, Set<String> asked) {
        if (!asked.add(snippet.id())) {
            return null;
        }
        if (obstacles.containsKey(snippet.id())) {
            return obstacles.get(snippet.id());
        }
        String obstacle = null;
        String calls = shellCall(snippet);
        if (!snippet.problems().isEmpty()) {
            obstacle = snippet.problems().get(0);
        } else if (calls != null) {
            obstacle = "it calls " + calls + "(...), which only a shell has.";
        }
        for (SnippetCode one : used(snippet)) {
            String further = obstacle == null ? obstacle(one, asked) : null;
            if (further != null) {
                obstacle = "it uses the " + one.described() + ", and " + further.replaceFirst("^it uses", "that uses");
            }
        }
        if (obstacle != null) {
            obstacles.put(snippet.id(), obstacle);
        }
        return obstacle;
    }

    private static @Nullable String shellCall(SnippetCode snippet) {
        for (Code code : List.of(snippet.code(), snippet.type())) {
            for (Use use : code.uses()) {
                if (use.target() instanceof Use.Member member && member.owner().startsWith(SHELL)) {
                    return member.member();
                }
            }
        }
        return null;
    }

    private boolean keepStatements() {
        boolean more = false;
        for (SnippetCode snippet : List.copyOf(snippets.values())) {
            boolean done = kept.containsKey(snippet.id()) || leftOut.containsKey(snippet.id());
            if (done || !(snippet.isStatement() || snippet.isNamedByShell())) {
                continue;
            }
            Set<SnippetCode> changed = changedBy(snippet, new HashSet<>());
            changed.retainAll(kept.values());
            if (!changed.isEmpty()) {
                more |= keepStatement(snippet, changed);
            }
        }
        return more;
    }

    private boolean keepStatement(SnippetCode snippet, Set<SnippetCode> changed) {
        String names = changed.stream().map(SnippetCode::name).collect(Collectors.joining(", "));
        String obstacle = obstacle(snippet, new HashSet<>());
        if (changed.stream()
                .allMatch(one -> one.wrapper().micros() > snippet.wrapper().micros())) {
            leftOut.put(snippet.id(), names + " was declared anew after it.");
        } else if (obstacle != null) {
            leftOut.put(snippet.id(), obstacle);
            problems.add("'" + snippet.code().text() + "' changes " + names + " and cannot become source: " + obstacle
                    + " Declare " + names + " with the value it has.");
        } else {
            SnippetCode statement = snippet.isStatement() ? snippet : snippet.asStatement();
            kept.put(snippet.id(), statement);
            used(snippet).forEach(this::keep);
            return true;
        }
        return false;
    }

    /** Finds what a statement changes, also in the methods that it calls. */
    private Set<SnippetCode> changedBy(SnippetCode snippet, Set<String> asked) {
        Set<SnippetCode> changed = new LinkedHashSet<>();
        if (asked.add(snippet.id())) {
            for (Set<String> ids :
                    List.of(snippet.code().assigned(), snippet.code().changed())) {
                for (String id : ids) {
                    SnippetCode one = snippets.get(id);
                    if (one != null && !id.equals(snippet.id())) {
                        changed.add(one);
                    }
                }
            }
            for (SnippetCode one : used(snippet)) {
                if (one.kind() == Kind.METHOD) {
                    changed.addAll(changedBy(one, asked));
                }
            }
        }
        return changed;
    }
}
