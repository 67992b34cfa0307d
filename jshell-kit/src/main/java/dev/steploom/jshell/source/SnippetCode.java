package dev.steploom.jshell.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A snippet as source.
 *
 * @param kind what it declares
 * @param wrapper the class that JShell made of it
 * @param name the declared name; of a statement, its text
 * @param type the declared type of a variable, nothing otherwise
 * @param code the value of a variable, the whole declaration of a method or type, the statements
 * @param role what a variable's type says of it
 * @param problems what javac has against it now
 */
record SnippetCode(Kind kind, Wrapper wrapper, String name, Code type, Code code, Role role, List<String> problems) {
    private static final int LONGEST = 60;

    enum Kind {
        VARIABLE,
        METHOD,
        TYPE,
        STATEMENT
    }

    /** What a variable holds, as far as it matters here. */
    enum Role {
        JOB,
        /** An op or a graph. */
        OP,
        OTHER
    }

    String id() {
        return wrapper.name();
    }

    boolean isVariable() {
        return kind == Kind.VARIABLE;
    }

    boolean isStatement() {
        return kind == Kind.STATEMENT;
    }

    /** Tells whether it runs when the class is initialised. */
    boolean runs() {
        return isVariable() || isStatement();
    }

    /** Tells whether JShell named the variable, because the user did not. */
    boolean isNamedByShell() {
        return isVariable() && name.startsWith("$");
    }

    /** Returns the classes of the other snippets that it names. */
    Set<String> uses() {
        Set<String> used = new LinkedHashSet<>();
        Stream.concat(type.uses().stream(), code.uses().stream())
                .map(Use::target)
                .forEach(target -> {
                    if (target instanceof Use.Own own && !own.wrapper().equals(id())) {
                        used.add(own.wrapper());
                    }
                });
        return used;
    }

    /** Returns what a message calls it. */
    String described() {
        if (isNamedByShell()) {
            return quoted(code.text());
        }
        return switch (kind) {
            case VARIABLE -> "variable " + name;
            case METHOD -> "method " + name;
            case TYPE -> "type " + name;
            case STATEMENT -> quoted(name);
        };
    }

    private static String quoted(String code) {
        String line = code.replaceAll("\\s+", " ");
        return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + "'";
    }

    /** Returns what computes a variable that nothing uses, for its effect. */
    SnippetCode asStatement() {
        Code statement = code.asStatement();
        return new SnippetCode(Kind.STATEMENT, wrapper, statement.text(), Code.NONE, statement, Role.OTHER, problems);
    }
}
