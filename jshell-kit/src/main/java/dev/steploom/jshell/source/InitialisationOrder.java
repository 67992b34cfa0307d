package dev.steploom.jshell.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders fields and statements as they were typed, but none before a field that its code reaches. */
final class InitialisationOrder {
    private final Map<String, SnippetCode> snippets = new LinkedHashMap<>();
    private final Set<SnippetCode> ordered = new LinkedHashSet<>();
    private final Set<SnippetCode> begun = new HashSet<>();

    private InitialisationOrder(Collection<SnippetCode> kept) {
        kept.forEach(snippet -> snippets.put(snippet.id(), snippet));
    }

    static List<SnippetCode> of(Collection<SnippetCode> kept) {
        InitialisationOrder order = new InitialisationOrder(kept);
        kept.stream().filter(SnippetCode::runs).forEach(order::place);
        return List.copyOf(order.ordered);
    }

    private void place(SnippetCode snippet) {
        if (begun.add(snippet)) {
            for (SnippetCode variable : reached(snippet)) {
                place(variable);
            }
            ordered.add(snippet);
        }
    }

    /** Finds the variables that code reaches by itself or through methods and types. */
    private List<SnippetCode> reached(SnippetCode snippet) {
        List<SnippetCode> variables = new ArrayList<>();
        reach(snippet, variables, new HashSet<>());
        return variables;
    }

    private void reach(SnippetCode from, List<SnippetCode> variables, Set<String> seen) {
        for (String id : from.uses()) {
            SnippetCode one = snippets.get(id);
            if (one != null && seen.add(id)) {
                if (one.isVariable()) {
                    variables.add(one);
                } else {
                    reach(one, variables, seen);
                }
            }
        }
    }
}
