package dev.steploom.examples.flights;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Data in files: those that come with the examples, on the class path, or those of a folder. */
public final class DataFiles implements FlightSource {
    private static final String FLIGHTS = "flights-20k.json";
    private static final String AIRPORTS = "airports.csv";

    private final @Nullable Path folder;

    private DataFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Takes the files that come with the examples.
     *
     * @return 20,000 flights of 2001
     */
    public static DataFiles bundled() {
        return new DataFiles(null);
    }

    /**
     * Takes the files of a folder.
     *
     * @param folder has files of the names {@code flights-20k.json} and {@code airports.csv}
     * @return its data
     */
    public static DataFiles in(Path folder) {
        return new DataFiles(folder);
    }

    @Override
    public InputStream flights() throws IOException {
        return open(FLIGHTS);
    }

    @Override
    public InputStream airports() throws IOException {
        return open(AIRPORTS);
    }

    @Override
    public String description() {
        return folder == null
                ? "U.S. Bureau of Transportation Statistics, as packaged in vega-datasets 3.2.1"
                : "files in the folder " + folder;
    }

    private InputStream open(String name) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream resource = DataFiles.class.getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return resource;
    }
}
