package dev.steploom.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names an asset: a table, a file, a model.
 *
 * @param path the parts of its name; {@code of("a/b")} is the path {@code [a, b]}
 */
public record AssetKey(List<String> path) {
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9_]+");

    /**
     * Copies the path.
     *
     * @param path the parts of its name; {@code of("a/b")} is the path {@code [a, b]}
     */
    public AssetKey {
        path = List.copyOf(path);
    }

    /**
     * Reads a key from its text.
     *
     * @param text parts separated by {@code /}, or by anything but letters, digits and underscores
     * @return the key; empty parts are left out
     */
    public static AssetKey of(String text) {
        return new AssetKey(
                SEPARATORS.splitAsStream(text).filter(part -> !part.isEmpty()).toList());
    }

    @Override
    public String toString() {
        return String.join("/", path);
    }
}
