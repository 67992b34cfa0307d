package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds where in the JSON each line of each cell stands. The JSON has been read before, so it is right. */
final class IpynbLines {
    private final JsonParser parser;
    private final List<int[]> cells = new ArrayList<>();

    private IpynbLines(JsonParser parser) {
        this.parser = parser;
    }

    static SourceLines of(String json) {
        try (JsonParser parser = Json.MAPPER.createParser(json)) {
            IpynbLines lines = new IpynbLines(parser);
            lines.readNotebook();
            return new SourceLines(lines.cells);
        }
    }

    private void readNotebook() {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isCells = parser.currentName().equals("cells");
            parser.nextToken();
            if (isCells) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readCell();
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readCell() {
        int[] lines = {};
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isSource = parser.currentName().equals("source");
            JsonToken value = parser.nextToken();
            if (isSource && value == JsonToken.START_ARRAY) {
                lines = readLines();
            } else if (isSource) {
                lines = new int[] {line()}; // the whole cell in one line of the file
            } else {
                parser.skipChildren();
            }
        }
        cells.add(lines);
    }

    private int[] readLines() {
        List<Integer> lines = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            int line = line();
            // Mostly an item is one line; an item of several is in one line of the file all the same.
            for (long n = Math.max(
                            1, parser.getString().chars().filter(c -> c == '\n').count());
                    n > 0;
                    n--) {
                lines.add(line);
            }
        }
        return lines.stream().mapToInt(Integer::intValue).toArray();
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
