package dev.steploom.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.config.ConfigException;
import dev.steploom.config.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads run configs that tests give as text, or as a file on the class path.
 *
 * @param loader finds the files; null for the system's
 */
record ConfigSource(@Nullable ClassLoader loader) {
    private static final String CLASSPATH = "classpath:";

    static ConfigSource here() {
        return new ConfigSource(Thread.currentThread().getContextClassLoader());
    }

    /** The name of the file; null if the text is the config itself. */
    static @Nullable String file(String text) {
        String stripped = text.strip();
        return stripped.startsWith(CLASSPATH) ? stripped.substring(CLASSPATH.length()) : null;
    }

    RunConfig read(String text) {
        String file = file(text);
        return file == null ? RunConfig.parse(text) : readFile(file.startsWith("/") ? file.substring(1) : file);
    }

    private RunConfig readFile(String name) {
        try (InputStream bytes = open(name)) {
            if (bytes == null) {
                throw new BadTest("there is no file \"" + name + "\" on the class path. Its name begins at the root of"
                        + " the resources, such as \"classpath:com/example/nightly.yaml\".");
            }
            return RunConfig.parse(new String(bytes.readAllBytes(), UTF_8));
        } catch (ConfigException e) {
            throw new BadTest("file \"" + name + "\": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadTest("file \"" + name + "\" cannot be read: " + e, e);
        }
    }

    private @Nullable InputStream open(String name) {
        ClassLoader own = loader;
        return own == null ? ClassLoader.getSystemResourceAsStream(name) : own.getResourceAsStream(name);
    }
}
