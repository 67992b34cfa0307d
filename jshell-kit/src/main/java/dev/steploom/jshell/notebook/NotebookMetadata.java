package dev.steploom.jshell.notebook;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a notebook says about its kernel. */
final class NotebookMetadata {
    /** What a notebook of Java says. */
    static final Map<String, @Nullable Object> JAVA = Json.frozen(Map.of(
            "kernelspec", Map.of("display_name", "Java", "language", "java", "name", "java"),
            "language_info", Map.of("file_extension", ".jshell", "mimetype", "text/x-java-source", "name", "Java")));

    private static final Set<String> LANGUAGES = Set.of("java", "jshell");

    private NotebookMetadata() {}

    static void requireJava(Notebook notebook) {
        Map<?, ?> kernel = map(notebook.metadata(), "kernelspec");
        String kernelName = text(kernel, "name");
        String language = text(map(notebook.metadata(), "language_info"), "name");
        if (language.isEmpty()) {
            language = text(kernel, "language");
        }
        if (language.isEmpty() && !kernelName.toLowerCase(Locale.ROOT).contains("java")) {
            language = kernelName;
        }
        if (!language.isEmpty() && !LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
            throw new NotebookLanguageException(notebook.name(), language, kernelName);
        }
    }

    private static Map<?, ?> map(Map<?, ?> map, String name) {
        return map.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
