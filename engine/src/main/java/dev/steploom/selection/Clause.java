package dev.steploom.selection;

import dev.steploom.type.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clause of a selection: {@code *a} all upstream, {@code a*} all downstream, a {@code +} for each level.
 *
 * @param up how many levels upstream
 * @param name the node
 * @param down how many levels downstream
 */
record Clause(int up, String name, int down) {
    private static final Pattern SYNTAX = Pattern.compile("(\\*?\\+*)([./\\w\\[\\]?-]+)(\\+*\\*?)");

    static Clause parse(String text, List<String> clauses) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new OpSelectionException(
                    "\"" + text + "\" is no selection clause. Write a node's name, with * or + before it for what is "
                            + "upstream and behind it for what is downstream: a, *a, a*, ++a, a+. Give each clause as a "
                            + "text of its own.",
                    clauses,
                    null);
        }
        return new Clause(levels(matcher.group(1)), matcher.group(2), levels(matcher.group(3)));
    }

    private static int levels(String marks) {
        return marks.contains("*") ? Integer.MAX_VALUE : marks.length();
    }

    Set<String> select(Neighbours neighbours, List<String> clauses) {
        if (!neighbours.names().contains(name)) {
            throw new OpSelectionException(
                    "The selection " + clauses + " names \"" + name + "\", which is no node of the job. "
                            + NearestName.hint(name, "nodes", neighbours.names()),
                    clauses,
                    null);
        }
        Set<String> selected = new LinkedHashSet<>();
        selected.add(name);
        selected.addAll(neighbours.upstream(name, up));
        selected.addAll(neighbours.downstream(name, down));
        return selected;
    }
}
