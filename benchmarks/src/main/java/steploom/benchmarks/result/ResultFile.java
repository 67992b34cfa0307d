package steploom.benchmarks.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of benchmarks measured, and where. It is written as JSON; the JSON that JMH writes ({@code -rf json}) is read
 * as well.
 *
 * @param machine what it was measured on
 * @param measurements the figures
 */
public record ResultFile(Machine machine, List<Measurement> measurements) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the list. */
    public ResultFile {
        measurements = List.copyOf(measurements);
    }

    /**
     * Reads a file.
     *
     * @param file one that {@code quick --json} or JMH has written
     * @return its figures
     * @throws IllegalArgumentException if it is neither, or is not there
     */
    public static ResultFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no result file " + file + ".");
        }
        try {
            JsonNode root = JSON.readTree(file);
            return root.isArray() ? JmhResults.read(root) : JSON.treeToValue(root, ResultFile.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    file + " is no result file: " + wrong.getOriginalMessage()
                            + ". Write one with \"quick --json FILE\", or with JMH's \"-rf json -rff FILE\".",
                    wrong);
        }
    }

    /**
     * Writes the file.
     *
     * @param file where
     */
    public void write(Path file) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file, this);
    }

    /**
     * Finds a figure.
     *
     * @param key what it is of
     * @return the figure, if it was measured
     */
    public Optional<Measurement> find(Measurement.Key key) {
        return measurements.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
