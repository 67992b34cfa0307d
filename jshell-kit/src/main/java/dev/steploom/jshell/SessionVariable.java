package dev.steploom.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a JShell session. JShell wraps each snippet in a class {@code REPL.$JShell$12}, with a letter behind the
 * number when it wraps the snippet anew, and keeps a variable in a static field of its snippet's class; so whoever has
 * one of these classes finds the variables of all snippets before it.
 *
 * @param name the variable's name
 * @param value what it holds
 */
record SessionVariable(String name, @Nullable Object value) {
    private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$)(\\d+)[A-Z]*(?:\\$.*)?");

    /**
     * Finds the variables that a snippet can see.
     *
     * @param snippet the class of a snippet, or one declared in it; any other class has none
     * @return variables in the order of their snippets; of several with one name, the latest
     */
    static Collection<SessionVariable> of(Class<?> snippet) {
        Map<String, SessionVariable> variables = new LinkedHashMap<>();
        Matcher name = WRAPPER.matcher(snippet.getName());
        if (name.matches()) {
            int last = Integer.parseInt(name.group(2));
            for (int number = 1; number <= last; number++) {
                for (Field field : fields(name.group(1) + number, snippet.getClassLoader())) {
                    variables.remove(field.getName());
                    variables.put(field.getName(), new SessionVariable(field.getName(), read(field)));
                }
            }
        }
        return variables.values();
    }

    /** The fields of the newest class of a snippet. */
    private static List<Field> fields(String wrapper, @Nullable ClassLoader loader) {
        Class<?> newest = null;
        for (int version = 0; ; version++) {
            try {
                newest = Class.forName(wrapper + letters(version), false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                break;
            }
        }
        List<Field> fields = new ArrayList<>();
        if (newest != null) {
            for (Field field : newest.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** JShell's own numbering: nothing, B, C, … Z, BA, … */
    private static String letters(int version) {
        String letters = "";
        for (int rest = version; rest > 0; rest /= 26) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }

    private static @Nullable Object read(Field field) {
        try {
            field.setAccessible(true); // JShell's classes are not public
            return field.get(null);
        } catch (IllegalAccessException | LinkageError e) {
            return null; // A variable whose type is gone.
        }
    }
}
