package dev.steploom.examples.flights.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a JSON array of flat objects, or lines of them, into rows without parsing it, so that a damaged row spoils itself
 * alone. A row begins at a brace that follows a comma, a bracket, another row or a line break; nothing within a row of
 * codes, dates and numbers looks like that.
 */
public final class RowSplitter {
    private final byte[] bytes;
    private final List<RawRow> rows = new ArrayList<>();

    private RowSplitter(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Cuts a file into rows.
     *
     * @param bytes the file
     * @return its rows in order, the damaged ones too
     */
    public static List<RawRow> split(byte[] bytes) {
        return new RowSplitter(bytes).split();
    }

    private List<RawRow> split() {
        int begin = 0;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == '{' && beginsRow(at)) {
                addRows(begin, at);
                begin = at;
            }
        }
        addRows(begin, bytes.length);
        return List.copyOf(rows);
    }

    private boolean beginsRow(int brace) {
        int before = brace - 1;
        while (before >= 0 && isBlank(bytes[before])) {
            if (bytes[before] == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || bytes[before] == ',' || bytes[before] == '[' || bytes[before] == '}';
    }

    /** Adds the row between two places, and what is left behind its closing brace, if that is more than a separator. */
    private void addRows(int begin, int end) {
        int behind = begin < end && bytes[begin] == '{' ? closingBrace(begin, end) + 1 : begin;
        if (behind > begin) {
            addRow(begin, behind);
        }
        int from = behind;
        while (from < end && isSeparator(bytes[from])) {
            from++;
        }
        int to = end;
        while (to > from && isSeparator(bytes[to - 1])) {
            to--;
        }
        if (from < to) {
            addRow(from, to);
        }
    }

    /** Finds the brace that closes an object; one before its beginning if there is none. */
    private int closingBrace(int begin, int end) {
        boolean quoted = false;
        int depth = 0;
        for (int at = begin; at < end; at++) {
            byte b = bytes[at];
            if (quoted && b == '\\') {
                at++;
            } else if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && b == '{') {
                depth++;
            } else if (!quoted && b == '}' && --depth == 0) {
                return at;
            }
        }
        return begin - 1;
    }

    private void addRow(int begin, int end) {
        String text;
        boolean utf8 = true;
        try {
            ByteBuffer row = ByteBuffer.wrap(bytes, begin, end - begin);
            text = UTF_8.newDecoder().decode(row).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, begin, end - begin, ISO_8859_1);
            utf8 = false;
        }
        rows.add(new RawRow(rows.size() + 1, text, utf8));
    }

    private static boolean isSeparator(byte b) {
        return isBlank(b) || b == ',' || b == '[' || b == ']';
    }

    /** Tells white space; a zero byte counts, since a row in UTF-16 leaves them around its braces. */
    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0;
    }
}
