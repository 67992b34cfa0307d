package dev.steploom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated families are what their generator writes. */
class GenerateFamiliesTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/steploom");

    private static final Path TEMPLATES = Path.of("src/generator/templates");

    @TempDir
    static Path folder;

    @SuppressWarnings("unchecked")
    private static Map<String, String> generated() throws IOException, ReflectiveOperationException {
        String generator = Files.readString(Path.of("src/generator/java/GenerateFamilies.java"));
        assertThat(Javac.compile("GenerateFamilies", generator, folder)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (Map<String, String>) loader.loadClass("GenerateFamilies")
                    .getMethod("files", Path.class)
                    .invoke(null, TEMPLATES);
        }
    }

    private static String withoutWhitespace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void filesAreThoseOfTheGenerator() throws IOException, ReflectiveOperationException {
        for (Map.Entry<String, String> file : generated().entrySet()) {
            assertThat(withoutWhitespace(Files.readString(SOURCES.resolve(file.getKey()))))
                    .as(
                            "%s; run `java engine/src/generator/java/GenerateFamilies.java engine/%s engine/%s` and "
                                    + "`mvn spotless:apply`",
                            file.getKey(), TEMPLATES, SOURCES)
                    .isEqualTo(withoutWhitespace(file.getValue()));
        }
    }
}
