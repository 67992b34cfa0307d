package dev.steploom.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Graphs written in YAML.
 *
 * <pre>{@code
 * name: some_example
 * description: blah blah blah
 * ops:
 *   - def: add_one
 *     alias: A
 *   - def: add_one
 *     alias: B
 *     deps:
 *       num:
 *         op: A
 * }</pre>
 *
 * An input of {@code deps} has a source {@code {op: name, output: name}}, whose output is {@code result} unless told; a
 * list of sources for a fan-in; or {@code {collect: source}} for all values of a dynamic output. Beside {@code ops},
 * {@code outputs} names sources as outputs of the graph, and {@code inputs} feeds inputs of the graph to {@code {op:
 * name, input: name}}, or to a list of them.
 */
public final class GraphDsl {
    private GraphDsl() {}

    /**
     * Makes a graph of a YAML text.
     *
     * @param yaml the text
     * @param definitions ops and graphs that the text may use; those that it does not use are left out
     * @return the graph
     * @throws GraphDefinitionException with all problems, each with its line
     */
    public static GraphDefinition fromYaml(String yaml, NodeDefinition... definitions) {
        return new GraphDslReader(null, definitions).read(yaml);
    }

    /**
     * Makes a graph of a YAML file.
     *
     * @param file the file, in UTF-8
     * @param definitions ops and graphs that the file may use; those that it does not use are left out
     * @return the graph
     * @throws GraphDefinitionException with all problems, each with the file's name and its line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static GraphDefinition fromYaml(Path file, NodeDefinition... definitions) {
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the graph file " + file + ".", unreadable);
        }
        Path name = file.getFileName();
        return new GraphDslReader(name == null ? file.toString() : name.toString(), definitions).read(yaml);
    }
}
