package dev.steploom.jshell.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of fields: a variable that is never assigned again is a constant, and written as one. */
final class FieldNames {
    private static final Pattern NAMED = Pattern.compile("\\w+\\(\"([A-Za-z_]\\w*)\".*", Pattern.DOTALL);

    private final Set<String> taken = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private FieldNames() {}

    static FieldNames of(Collection<SnippetCode> kept) {
        FieldNames fields = new FieldNames();
        for (SnippetCode snippet : kept) {
            fields.taken.addAll(snippet.code().names());
            fields.assigned.addAll(snippet.code().assigned());
            for (Use use : snippet.code().uses()) {
                if (use.target() instanceof Use.Member member) {
                    fields.taken.add(member.member());
                }
            }
        }
        for (SnippetCode snippet : kept) {
            if (snippet.isVariable() && !snippet.isNamedByShell()) {
                fields.taken.add(snippet.name());
            }
        }
        kept.stream().filter(SnippetCode::isVariable).forEach(fields::name);
        return fields;
    }

    private void name(SnippetCode variable) {
        String plain = plain(variable);
        String name = isFinal(variable) ? constant(plain) : plain;
        if (name.equals(variable.name())) {
            names.put(variable.id(), name);
        } else if (taken.add(name)) {
            names.put(variable.id(), name);
        } else {
            names.put(
                    variable.id(),
                    variable.isNamedByShell() ? "VALUE_" + variable.name().substring(1) : variable.name());
        }
    }

    /** An op or a job that was given no variable is called by its own name. */
    private static String plain(SnippetCode variable) {
        if (!variable.isNamedByShell()) {
            return variable.name();
        }
        Matcher named = NAMED.matcher(variable.code().text());
        return named.matches() ? named.group(1) : "value_" + variable.name().substring(1);
    }

    private static String constant(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    boolean isFinal(SnippetCode variable) {
        return !assigned.contains(variable.id());
    }

    String of(SnippetCode variable) {
        return names.getOrDefault(variable.id(), variable.name());
    }
}
