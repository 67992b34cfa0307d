package dev.steploom.jshell.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a class loader of a build tool has, and the JVM's class path does not. */
@Timeout(120)
class ClassPathEntriesTests {
    @TempDir
    Path folder;

    private URLClassLoader loader(Path... entries) throws IOException {
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = entries[i].toUri().toURL();
        }
        return new URLClassLoader(urls, getClass().getClassLoader());
    }

    @Test
    void foldersOfALoaderAndItsParentsAreListedOnceAndOnlyIfTheyAreThere() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        try (URLClassLoader parent = loader(here, folder.resolve("gone/"));
                URLClassLoader child =
                        new URLClassLoader(new URL[] {here.toUri().toURL()}, parent)) {
            assertThat(ClassPathEntries.of(child)).containsExactly(here);
        }
    }

    @Test
    void theJdksOwnLoaderHasNoEntries() {
        assertThat(ClassPathEntries.of(null)).isEmpty();
        assertThat(ClassPathEntries.ofJvm())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).exists());
    }

    @Test
    void cellsSeeTheClassesOfTheThreadsLoader() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Shop.java"),
                "package shop; public class Shop { public static String sign() { return \"open\"; } }");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader shop = loader(folder)) {
            thread.setContextClassLoader(shop);

            Object sign = Notebook.parse("shop.jsh", NotebookForm.JSH, "// %% {\"id\": \"sign\"}\nshop.Shop.sign()\n")
                    .run()
                    .cell("sign")
                    .value();

            assertThat(sign).isEqualTo("open");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
