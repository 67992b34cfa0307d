package dev.steploom.jshell.notebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One cell of a notebook. */
public sealed interface Cell {
    /** The tag of the cell whose variables are the notebook's parameters. */
    String PARAMETERS = "parameters";

    /** The tag of the cell that gives parameters their values in a run. */
    String INJECTED = "injected-parameters";

    /** The tag of a cell that is meant to fail, and does not end a run by that. */
    String RAISES_EXCEPTION = "raises-exception";

    /**
     * Returns the cell's name, which no other cell of the notebook has.
     *
     * @return 1 to 64 letters, digits, hyphens and underscores
     */
    String id();

    /**
     * Returns the cell's text.
     *
     * @return lines separated by {@code \n}
     */
    String source();

    /**
     * Returns what tools keep with the cell, such as its tags.
     *
     * @return JSON values by name
     */
    Map<String, @Nullable Object> metadata();

    /**
     * Returns the cell's tags.
     *
     * @return such as {@code parameters}; mostly none
     */
    default List<String> tags() {
        return metadata().get("tags") instanceof List<?> tags
                ? tags.stream().filter(Objects::nonNull).map(String.class::cast).toList()
                : List.of();
    }

    /**
     * Java that is run.
     *
     * @param id the cell's name in its notebook
     * @param source the Java
     * @param metadata what tools keep with it
     * @param outputs what came of it when it ran last
     * @param executionCount the how manieth cell it was that ran; null if it has not run
     */
    record Code(
            String id,
            String source,
            Map<String, @Nullable Object> metadata,
            List<CellOutput> outputs,
            @Nullable Integer executionCount)
            implements Cell {
        /**
         * Takes the values over.
         *
         * @param id the cell's name in its notebook
         * @param source the Java
         * @param metadata what tools keep with it
         * @param outputs what came of it when it ran last
         * @param executionCount the how manieth cell it was that ran; null if it has not run
         */
        public Code {
            metadata = Json.frozen(metadata);
            outputs = List.copyOf(outputs);
        }

        /**
         * Makes a cell that has not run.
         *
         * @param id the cell's name in its notebook
         * @param source the Java
         */
        public Code(String id, String source) {
            this(id, source, Map.of(), List.of(), null);
        }

        /** Returns this cell as if it had not run. */
        Code cleared() {
            return new Code(id, source, Json.without(metadata, "execution"), List.of(), null);
        }
    }

    /**
     * Text to read, in Markdown.
     *
     * @param id the cell's name in its notebook
     * @param source the Markdown
     * @param metadata what tools keep with it
     * @param attachments pictures that the text shows, each by its name as a map from media type to Base64
     */
    record Markdown(
            String id, String source, Map<String, @Nullable Object> metadata, Map<String, @Nullable Object> attachments)
            implements Cell {
        /**
         * Takes the values over.
         *
         * @param id the cell's name in its notebook
         * @param source the Markdown
         * @param metadata what tools keep with it
         * @param attachments pictures that the text shows, each by its name as a map from media type to Base64
         */
        public Markdown {
            metadata = Json.frozen(metadata);
            attachments = Json.frozen(attachments);
        }

        /**
         * Makes a cell without pictures.
         *
         * @param id the cell's name in its notebook
         * @param source the Markdown
         */
        public Markdown(String id, String source) {
            this(id, source, Map.of(), Map.of());
        }
    }

    /**
     * Text that is passed on as it is.
     *
     * @param id the cell's name in its notebook
     * @param source the text
     * @param metadata what tools keep with it
     * @param attachments as those of Markdown
     */
    record Raw(
            String id, String source, Map<String, @Nullable Object> metadata, Map<String, @Nullable Object> attachments)
            implements Cell {
        /**
         * Takes the values over.
         *
         * @param id the cell's name in its notebook
         * @param source the text
         * @param metadata what tools keep with it
         * @param attachments as those of Markdown
         */
        public Raw {
            metadata = Json.frozen(metadata);
            attachments = Json.frozen(attachments);
        }
    }
}
