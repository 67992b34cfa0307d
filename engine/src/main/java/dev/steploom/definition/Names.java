package dev.steploom.definition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule for names of ops, graphs, jobs, inputs, outputs and hooks: letters, digits and underscores, and none of the
 * words that the reference reserves.
 */
public final class Names {
    private static final Set<String> RESERVED = Set.of(
            "context",
            "conf",
            "config",
            "meta",
            "arg_dict",
            "dict",
            "input_arg_dict",
            "output_arg_dict",
            "int",
            "str",
            "float",
            "bool",
            "input",
            "output",
            "type",
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private Names() {}

    /**
     * Checks a name.
     *
     * @param name the name
     * @return what is wrong with it, or null
     */
    public static @Nullable String problem(String name) {
        if (RESERVED.contains(name)) {
            return "\"" + name + "\" is a reserved name. Choose another, such as \"" + name + "_value\".";
        }
        return problemOfCharacters(name);
    }

    static @Nullable String problemOfInput(String name) {
        return name.equals("config") ? null : problem(name);
    }

    private static @Nullable String problemOfCharacters(String name) {
        boolean valid = !name.isEmpty();
        for (int i = 0; i < name.length() && valid; i++) {
            char c = name.charAt(i);
            valid = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return valid
                ? null
                : "\"" + name + "\" is not a valid name. Names consist of letters, digits and underscores, "
                        + "and have at least one.";
    }

    /**
     * Makes a valid name of a Java identifier: snake_case, with an underscore behind a reserved word.
     *
     * @param identifier the name of a method, parameter, record component or class
     * @return its name in Steploom
     */
    public static String fromJava(String identifier) {
        String snake = identifier
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replace('$', '_')
                .toLowerCase(java.util.Locale.ROOT);
        return RESERVED.contains(snake) ? snake + "_" : snake;
    }

    static String checked(String what, String name, @Nullable SourceLocation location) {
        String problem = problem(name);
        if (problem != null) {
            throw new GraphDefinitionException(what + " name " + problem, location);
        }
        return name;
    }
}
