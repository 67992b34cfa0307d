package dev.steploom.reconstruct;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the classes of a package, for the suggestion of an error message. */
final class ClassNames {
    private static final String SUFFIX = ".class";

    private ClassNames() {}

    /**
     * Lists the classes in the package of a class that is not there, as far as folders and jars of the class path tell.
     *
     * @return binary names; none if they cannot be had
     */
    static List<String> beside(String className, ClassLoader loader) {
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        List<String> names = new ArrayList<>();
        try {
            for (Enumeration<URL> places = loader.getResources(folder); places.hasMoreElements(); ) {
                files(places.nextElement(), folder)
                        .filter(file -> file.endsWith(SUFFIX) && file.indexOf('/', folder.length()) < 0)
                        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                        .map(file -> file.replace('/', '.'))
                        .forEach(names::add);
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
            return names; // The class is missing all the same; the hint names what could be read.
        }
        return names;
    }

    private static Stream<String> files(URL place, String folder) throws IOException, URISyntaxException {
        if (place.getProtocol().equals("file")) {
            File[] files = Path.of(place.toURI()).toFile().listFiles();
            return files == null ? Stream.of() : Stream.of(files).map(file -> folder + file.getName());
        }
        if (place.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return jar.stream().map(JarEntry::getName).filter(name -> name.startsWith(folder)).toList().stream();
            }
        }
        return Stream.of();
    }
}
