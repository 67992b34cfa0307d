package dev.steploom.jshell.notebook;

import org.jspecify.annotations.Nullable;

/**
 * A variable that a run declares, with any value that an expression can give.
 *
 * @param name the variable's name
 * @param type its type in Java; null if cells cannot name it
 * @param expression Java that gives the value
 */
record InjectedVariable(String name, @Nullable String type, String expression) {
    /** Returns its declaration; {@code declared} is the type that the parameters cell gives it, if it does. */
    String declaration(@Nullable String declared) {
        String cast = type == null ? declared : type;
        String own = declared == null ? type : declared;
        return own + " " + name + " = " + (cast == null ? "" : "(" + cast + ") ") + expression + ";";
    }
}
