package dev.steploom.jshell.notebook;

import dev.steploom.jshell.notebook.worker.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what one cell writes and shows; texts to one stream become one output. */
final class CellOutputs {
    private final long limit;
    private final List<CellOutput> outputs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String stream = "";
    private long characters;
    private long dropped;

    /**
     * Begins with nothing.
     *
     * @param limit how many characters are kept at most; the worker has a like limit, which output past
     *     {@code System.out} does not know of
     */
    CellOutputs(long limit) {
        this.limit = limit;
    }

    synchronized void add(Frame frame, int executionCount) {
        if (frame instanceof Frame.Written written) {
            write(written.error() ? "stderr" : "stdout", written.text());
        } else if (frame instanceof Frame.Shown shown) {
            flush();
            Map<String, String> data = shown.bundle().data();
            outputs.add(
                    shown.result()
                            ? new CellOutput.Value(executionCount, Json.frozen(data), Map.of())
                            : new CellOutput.Shown(Json.frozen(data), Map.of()));
        }
    }

    private void write(String to, String written) {
        if (!to.equals(stream)) {
            flush();
            stream = to;
        }
        int kept = (int) Math.min(limit - characters, written.length());
        text.append(written, 0, kept);
        characters += kept;
        dropped += written.length() - kept;
    }

    private void flush() {
        if (text.length() > 0) {
            outputs.add(new CellOutput.Text(stream, text.toString()));
            text.setLength(0);
        }
        stream = "";
    }

    /** Returns all outputs, with a note if some were dropped. */
    synchronized List<CellOutput> end(long droppedByWorker) {
        flush();
        long all = dropped + droppedByWorker;
        if (all > 0) {
            outputs.add(new CellOutput.Text(
                    "stderr",
                    "The output of this cell is cut: %,d bytes are kept, %,d more were dropped.%n"
                            .formatted(limit, all)
                            .replace(System.lineSeparator(), "\n")));
        }
        return outputs;
    }
}
