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
    private static final int LONGEST_JSON = 20_000_000;
    private static final int DEEPEST_YAML = 200;
    private static final int LONGEST_YAML_LINE = 100_000;

    private static final JsonFactory JSON_READER =
            JsonFactory.builder().streamReadConstraints(limits(Plain.DEEPEST)).build();
    private static final YAMLFactory YAML_READER =
            YAMLFactory.builder().streamReadConstraints(limits(DEEPEST_YAML)).build();

    /**
     * The languages that config is written in, and how much of each is read. The YAML reader takes the square of its
     * longest line's length, and the product of the values and their depth; within these limits both are small.
     */
    enum Format {
        JSON("JSON", LONGEST_JSON, 1_000_000),
        YAML("YAML", 1_000_000, 100_000);

        final String displayName;
        final int longest;
        final int mostValues;

        Format(String displayName, int longest, int mostValues) {
            this.displayName = displayName;
            this.longest = longest;
            this.mostValues = mostValues;
        }

        String insteadOfMore() {
            return this == YAML ? "Write large config as JSON, which may be larger." : "Give less.";
        }
    }

    private static StreamReadConstraints limits(int deepest) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxNameLength(LONGEST_JSON)
                .maxStringLength(LONGEST_JSON)
                .build();
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
                    format.insteadOfMore(),
                    new TextPlace(1, 1));
        }
        if (format == Format.YAML) {
            refuseLongLine();
        }
        return new TextReader(this).read();
    }

    private void refuseLongLine() throws MalformedText {
        int line = 1;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                line += text.charAt(at) == '\n' ? 1 : 0;
                start = at + 1;
            } else if (at - start >= LONGEST_YAML_LINE) {
                throw new MalformedText(
                        "the line has more than " + LONGEST_YAML_LINE + " characters.",
                        "Break it, or write JSON.",
                        new TextPlace(line, 1));
            }
        }
    }

    /** The places of values, or of the nearest values around them. */
    List<TextPlace> places(List<List<Object>> paths) {
        return new TextPlaces(paths).find(this);
    }
}
