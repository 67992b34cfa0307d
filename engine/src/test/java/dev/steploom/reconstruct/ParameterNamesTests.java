package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.Reconstructable.buildReconstructableJob;
import static dev.steploom.reconstruct.Reconstructions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that was compiled without names of parameters. */
class ParameterNamesTests {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    private URLClassLoader classes;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Nameless.java"), """
                public class Nameless {
                    public static dev.steploom.definition.JobSource make(int number) {
                        return dev.steploom.reconstruct.PublicJobs.saying("nameless", number);
                    }
                }
                """);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(code).isZero();
        classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(classes);
    }

    @AfterEach
    void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        classes.close();
    }

    @Test
    void areNotNeededForPositionalArguments() {
        assertThat(Reconstructions.run(buildReconstructableJob("Nameless", "make", List.of(3))))
                .isEqualTo("nameless[3]");
    }

    @Test
    void areNeededForNamedOnes() {
        assertThat(refused(() -> buildReconstructableJob("Nameless", "make", List.of(), Map.of("number", 3))))
                .hasMessage(
                        "Cannot reconstruct Nameless#make: kwargs.number: the names of the parameters are not known. "
                                + "Compile Nameless with -parameters, or give args instead. The method is make(int).");
    }
}
