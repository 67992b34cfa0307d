package dev.steploom.jshell.source;

import java.util.List;
import java.util.Set;

/**
 * A piece of a snippet's source.
 *
 * @param text as it was typed
 * @param uses the names in it, by where they stand in the text
 * @param assigned the classes of the snippets whose variables it assigns
 * @param changed the classes of the snippets whose values it seems to change
 * @param names the names of parameters, local variables and members that it declares
 * @param checked whether it may throw an exception that a method has to declare
 */
record Code(
        String text, List<Use> uses, Set<String> assigned, Set<String> changed, Set<String> names, boolean checked) {
    static final Code NONE = new Code("", List.of(), Set.of(), Set.of(), Set.of(), false);

    Code {
        uses = List.copyOf(uses);
        assigned = Set.copyOf(assigned);
        changed = Set.copyOf(changed);
        names = Set.copyOf(names);
    }

    /** Returns an expression with a semicolon behind it. */
    Code asStatement() {
        return new Code(text + ";", uses, assigned, changed, names, checked);
    }
}
