package dev.steploom.config;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Compiles the patterns of text types once; there are as many as schemas name. */
final class Patterns {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static Pattern of(String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }
}
