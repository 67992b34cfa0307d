package dev.steploom.jshell.notebook.junit;

import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.commons.JUnitException;

/** Finds the notebook that a test names. */
final class NotebookFile {
    private NotebookFile() {}

    static Notebook read(String name, Class<?> test) {
        NotebookForm form = NotebookForm.of(Path.of(name));
        URL resource = test.getResource(name);
        if (resource == null && !name.startsWith("/")) {
            resource = test.getResource("/" + name);
        }
        if (resource != null) {
            return read(name, form, resource);
        }
        if (Files.exists(Path.of(name))) {
            return Notebook.read(Path.of(name));
        }
        throw new JUnitException("@NotebookTest(\"" + name + "\") on " + test.getName()
                + " finds no such notebook: neither on the class path, beside the test class or from its root on, nor in "
                + Path.of("").toAbsolutePath() + ".");
    }

    private static Notebook read(String name, NotebookForm form, URL resource) {
        try {
            if (resource.getProtocol().equals("file")) {
                return Notebook.read(Path.of(resource.toURI()));
            }
            try (InputStream in = resource.openStream()) {
                return Notebook.parse(name, form, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The notebook " + resource + " cannot be read", e);
        }
    }
}
