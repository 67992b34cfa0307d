package dev.steploom.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in its folder {@link FilesystemIOManager} keeps an output. It has to give the same place to the run that emits the
 * output and to the run that loads it, and different places to outputs that are kept side by side: of two that share a
 * place, the later one stays.
 */
@FunctionalInterface
public interface FileLayout {
    /** A place for each run: {@code run id / step key / output}, and the mapping key of a dynamic value behind it. */
    FileLayout BY_RUN = OutputContext::identifier;

    /**
     * A place for each partition: {@code job / step key / output / partition key}, and the mapping key of a dynamic value
     * behind it. A later run for the same partition replaces its files, one for another leaves them alone. A run that is
     * for no single partition has no place here, so its output fails.
     */
    FileLayout BY_PARTITION = FileLayout::byPartition;

    /**
     * Names the place of an output.
     *
     * @param output which output of which step of which run
     * @return the folders and the file, without extension; any texts, which are made safe as names of files
     */
    List<String> place(OutputContext output);

    private static List<String> byPartition(OutputContext output) {
        String partition = output.partitionKey();
        if (partition == null) {
            throw new IllegalStateException("Output \"" + output.output() + "\" of step '" + output.stepKey()
                    + "' is kept by partition, and run " + output.runId() + " of job '" + output.jobName()
                    + "' is for no single one. Run it for one with partitionKey(...), or keep the output by run.");
        }
        List<String> place = new ArrayList<>(List.of(output.jobName(), output.stepKey(), output.output(), partition));
        String key = output.mappingKey();
        if (key != null) {
            place.add(key);
        }
        return place;
    }
}
