package dev.steploom.jshell.notebook.display;

import java.lang.reflect.Array;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as plain text. */
final class Text {
    private Text() {}

    static String of(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        StringJoiner items = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Array.getLength(value); i++) {
            items.add(of(Array.get(value, i)));
        }
        return items.toString();
    }
}
