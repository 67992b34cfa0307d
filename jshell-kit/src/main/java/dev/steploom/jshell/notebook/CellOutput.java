package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that came of a cell, in the order in which it did. */
public sealed interface CellOutput {
    /**
     * What was written to a stream.
     *
     * @param stream {@code stdout} or {@code stderr}
     * @param text what was written, in one piece up to the next output of another kind
     */
    record Text(String stream, String text) implements CellOutput {}

    /**
     * A value that the cell showed on its way.
     *
     * @param data its forms by media type: text, Base64, or any JSON value for JSON types
     * @param metadata what tools keep with it
     */
    record Shown(Map<String, @Nullable Object> data, Map<String, @Nullable Object> metadata) implements CellOutput {
        /**
         * Takes the values over.
         *
         * @param data its forms by media type
         * @param metadata what tools keep with it
         */
        public Shown {
            data = Json.frozen(data);
            metadata = Json.frozen(metadata);
        }
    }

    /**
     * The value that the cell ended with.
     *
     * @param executionCount the number of the cell's run; null if not known
     * @param data its forms by media type: text, Base64, or any JSON value for JSON types
     * @param metadata what tools keep with it
     */
    record Value(
            @Nullable Integer executionCount,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> metadata)
            implements CellOutput {
        /**
         * Takes the values over.
         *
         * @param executionCount the number of the cell's run; null if not known
         * @param data its forms by media type
         * @param metadata what tools keep with it
         */
        public Value {
            data = Json.frozen(data);
            metadata = Json.frozen(metadata);
        }
    }

    /**
     * What ended the cell.
     *
     * @param name the exception's class, or {@code CompileError}
     * @param message its message; empty if it has none
     * @param traceback lines for a reader
     */
    record Failure(String name, String message, List<String> traceback) implements CellOutput {
        /**
         * Takes the values over.
         *
         * @param name the exception's class, or {@code CompileError}
         * @param message its message; empty if it has none
         * @param traceback lines for a reader
         */
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }
}
