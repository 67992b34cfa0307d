package dev.steploom.selection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clauses of the op selection language, for anything that has names and dependencies, such as steps. */
public final class SelectionClauses {
    private SelectionClauses() {}

    /**
     * Selects names.
     *
     * @param upstream what each name depends on
     * @param clauses such as {@code *a}, {@code a+} or {@code a}
     * @return the names selected
     * @throws OpSelectionException if a clause selects nothing
     */
    public static List<String> select(Map<String, Set<String>> upstream, List<String> clauses) {
        Neighbours neighbours = new Neighbours(upstream);
        Set<String> selected = new LinkedHashSet<>();
        for (String clause : clauses) {
            selected.addAll(Clause.parse(clause, clauses).select(neighbours, clauses));
        }
        return new ArrayList<>(selected);
    }
}
