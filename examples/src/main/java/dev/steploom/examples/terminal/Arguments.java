package dev.steploom.examples.terminal;

import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.UnknownPartitionException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads arguments that several examples take. */
public final class Arguments {
    private Arguments() {}

    /**
     * Reads a range of partitions.
     *
     * @param partitions those that there are
     * @param unit what one of them is called, such as {@code month}
     * @param first the key of the first one
     * @param last the key of the last one
     * @return the keys from the first to the last, at least one
     * @throws IllegalArgumentException if a key is unknown, or the last comes before the first
     */
    public static List<String> range(PartitionsDefinition partitions, String unit, String first, String last) {
        PartitionScope now = PartitionScope.current();
        List<String> problems = new ArrayList<>();
        for (String key : List.of(first, last)) {
            try {
                partitions.check(key, now);
            } catch (UnknownPartitionException unknown) {
                problems.add(unknown.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", problems.stream().distinct().toList()));
        }
        List<String> keys = partitions.keysIn(new PartitionKeyRange(first, last), now);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The last " + unit + ", " + last + ", comes before the first, " + first
                    + ". Swap them: " + last + " " + first + ".");
        }
        return keys;
    }

    /**
     * Reads a folder, which need not be there yet.
     *
     * @param text its path
     * @return the path
     * @throws IllegalArgumentException if the text is no path
     */
    public static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is no folder: " + wrong.getReason() + ".", wrong);
        }
    }
}
