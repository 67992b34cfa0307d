package dev.steploom.examples.dagster;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up public names of Steploom as a page writes them: {@code Type}, {@code Type.member}, {@code @Type.element}. */
final class PublicNames {
    private static final List<String> PACKAGES = Stream.of(
                    "",
                    "type.",
                    "event.",
                    "config.",
                    "partition.",
                    "instance.",
                    "resource.",
                    "io.",
                    "definition.",
                    "selection.",
                    "plan.",
                    "execution.",
                    "render.",
                    "reconstruct.",
                    "junit.",
                    "jshell.",
                    "jshell.notebook.")
            .map("dev.steploom."::concat)
            .toList();

    private PublicNames() {}

    static boolean has(String name) {
        String[] parts = name.replaceFirst("^@", "").split("\\.");
        return PACKAGES.stream()
                .map(place -> type(place + parts[0]))
                .filter(Objects::nonNull)
                .filter(type -> type.isAnnotation() == name.startsWith("@"))
                .anyMatch(type -> has(type, parts, 1));
    }

    private static boolean has(Class<?> type, String[] parts, int next) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return false;
        }
        if (next == parts.length) {
            return true;
        }
        Class<?> nested = type(type.getName() + "$" + parts[next]);
        if (nested != null) {
            return has(nested, parts, next + 1);
        }
        return next == parts.length - 1
                && Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
                        .anyMatch(member -> member.getName().equals(parts[next]));
    }

    private static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, PublicNames.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
