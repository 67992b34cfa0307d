package dev.steploom.carry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steploom.definition.JobDefinition;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each JVM that runs jobs has: the JDK, and Steploom with its libraries. */
final class Platform {
    private static final Set<CodeSource> SOURCES = Stream.of(
                    JobDefinition.class,
                    JsonProperty.class,
                    NullMarked.class,
                    Logger.class,
                    JsonParser.class,
                    ObjectMapper.class,
                    YAMLMapper.class)
            .map(type -> type.getProtectionDomain().getCodeSource())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));

    private Platform() {}

    static boolean has(Class<?> type) {
        return isJdk(type) || SOURCES.contains(type.getProtectionDomain().getCodeSource());
    }

    /** Tells whether a class need not be carried: it is of the platform, or not to be found at all. */
    static boolean has(String name, ClassLoader loader) {
        try {
            return has(Class.forName(name.replace('/', '.'), false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return true; // Optional parts of libraries.
        }
    }

    static boolean isJdk(Class<?> type) {
        String module = type.getModule().getName();
        return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    static boolean isEngine(Class<?> type) {
        return type.getModule() == Platform.class.getModule()
                && type.getName().startsWith("dev.steploom.")
                && Objects.equals(
                        type.getProtectionDomain().getCodeSource(),
                        JobDefinition.class.getProtectionDomain().getCodeSource());
    }
}
