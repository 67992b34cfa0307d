package dev.steploom.event;

import java.util.List;

/**
 * Names an asset: a table, a file, a model.
 *
 * @param path the parts of its name; {@code of("a/b")} is the path {@code [a, b]}
 */
public record AssetKey(List<String> path) {
    /** Copies the path. */
    public AssetKey {
        path = List.copyOf(path);
    }

    /**
     * Reads a key from its text.
     *
     * @param text parts separated by {@code /}
     * @return the key
     */
    public static AssetKey of(String text) {
        return new AssetKey(List.of(text.split("/", -1)));
    }

    @Override
    public String toString() {
        return String.join("/", path);
    }
}
