package dev.steploom.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in config, from the root down, such as {@code root:ops:a:config[1]:n}; a link to the parent and
 * one step, so that going down costs one small object.
 */
final class ConfigPath {
    static final ConfigPath ROOT = new ConfigPath(null, "root", "root");

    private final @Nullable ConfigPath parent;
    private final String text;
    private final @Nullable Object step;

    private ConfigPath(@Nullable ConfigPath parent, String text, @Nullable Object step) {
        this.parent = parent;
        this.text = text;
        this.step = step;
    }

    ConfigPath field(String name) {
        return new ConfigPath(this, ":" + name, name);
    }

    /** The name of a field itself, for its place in a text. */
    record Key(String name) {}

    ConfigPath key(String name) {
        return new ConfigPath(this, "", new Key(name));
    }

    ConfigPath item(int index) {
        return new ConfigPath(this, "[" + index + "]", index);
    }

    ConfigPath mapKey(@Nullable Object key) {
        return new ConfigPath(this, ":" + quoted(key) + ":key", String.valueOf(key));
    }

    ConfigPath mapValue(@Nullable Object key) {
        return new ConfigPath(this, ":" + quoted(key) + ":value", String.valueOf(key));
    }

    private static String quoted(@Nullable Object key) {
        String text = String.valueOf(key);
        String shown = text.length() <= 80 ? text : text.substring(0, 79) + "…";
        return key instanceof String ? "'" + shown + "'" : shown;
    }

    /** Field names and list positions from the root down. */
    List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        for (ConfigPath at = this; at.parent != null; at = at.parent) {
            steps.add(at.step == null ? "" : at.step);
        }
        Collections.reverse(steps);
        return steps;
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (ConfigPath at = this; at != null; at = at.parent) {
            parts.add(at.text);
        }
        Collections.reverse(parts);
        return String.join("", parts);
    }
}
