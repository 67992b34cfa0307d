package dev.steploom.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.config.ConfigException;
import dev.steploom.config.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads run configs that tests give as text, or as a file on the class path.
 *
 * @param loader finds the files; null for the system's
 */
record ConfigSource(@Nullable ClassLoader loader) {
    private static final String CLASSPATH = "classpath:";
    private static final Pattern FILE_NAME = Pattern.compile("[^\\s{}\\[\\]]+\\.(ya?ml|json)");

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
        if (file == null && FILE_NAME.matcher(text.strip()).matches()) {
            throw new BadTest(
                    "\"" + text.strip() + "\" is the name of a file, not a run config. A file is read from the"
                            + " class path: \"classpath:com/example/nightly.yaml\".");
        }
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

    private @Nullable InputStream open(String name) throws IOException {
        ClassLoader own = loader;
        URL found = own == null ? ClassLoader.getSystemResource(name) : own.getResource(name);
        return found == null || isFolder(found) ? null : found.openStream();
    }

    /** Of a folder, Java would read the list of its files. */
    private static boolean isFolder(URL found) {
        return found.getProtocol().equals("file") && Files.isDirectory(Path.of(URI.create(found.toString())));
    }
}
