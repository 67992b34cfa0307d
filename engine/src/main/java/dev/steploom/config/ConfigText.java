package dev.steploom.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Config as it was written; kept so that problems can name line and column, which are looked up only when needed. */
record ConfigText(String text, Format format) {
    /** The YAML reader takes about a third of a second for this much. */
    private static final int LONGEST_YAML = 3_000_000;

    private static final int LONGEST_JSON = 50_000_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(Plain.DEEPEST)
            .maxNameLength(LONGEST_JSON)
            .maxStringLength(LONGEST_JSON)
            .build();
    private static final JsonFactory JSON_READER =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final YAMLFactory YAML_READER =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /** The languages that config is written in. */
    enum Format {
        JSON("JSON", LONGEST_JSON),
        YAML("YAML", LONGEST_YAML);

        final String displayName;
        final int longest;

        Format(String displayName, int longest) {
            this.displayName = displayName;
            this.longest = longest;
        }
    }

    JsonParser parser() {
        return format == Format.JSON
                ? JSON_READER.createParser(ObjectReadContext.empty(), text)
                : YAML_READER.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Reads the text.
     *
     * @throws MalformedText if it cannot be read
     */
    @Nullable
    Object read() throws MalformedText {
        if (text.length() > format.longest) {
            throw new MalformedText(
                    "the text has " + text.length() + " characters, and " + format.displayName + " may have "
                            + format.longest + ".",
                    format == Format.YAML ? "Write large config as JSON, which may be larger." : "Give less.",
                    new TextPlace(1, 1));
        }
        return new TextReader(this).read();
    }

    /** The places of values, or of the nearest values around them. */
    List<TextPlace> places(List<List<Object>> paths) {
        return new TextPlaces(paths).find(this);
    }
}
