package dev.steploom.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines to the left of a terminal's picture, one column for each source that somebody below still reads. A row
 * stands in the column of a source that ends at it, or in a free one. Where lines cross without meeting, the vertical
 * one is drawn whole.
 */
final class Rails {
    /** Beyond this column there is no room for lines; what would stand there is told by the words alone. */
    private static final int MAX_COLUMNS = 18;

    private final List<@Nullable Rail> columns = new ArrayList<>();
    private final Map<Integer, Integer> readersLeft = new HashMap<>();
    private final Map<Integer, Stroke> strokes = new HashMap<>();
    private int deadEnd = -1;

    private record Rail(int source, Stroke stroke) {}

    /** Tells of a link before rows are drawn; both ends are numbers of rows. */
    void expect(int source, Stroke stroke) {
        readersLeft.merge(source, 1, Integer::sum);
        strokes.merge(source, stroke, (one, other) -> one == other ? one : Stroke.DATA);
    }

    /** Draws a row and begins the line of what it offers. */
    String row(int number, char mark, Map<Integer, Stroke> sources) {
        @Nullable Stroke[] joined = new @Nullable Stroke[columns.size()];
        boolean[] ends = new boolean[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            Rail rail = columns.get(column);
            Stroke stroke = rail == null ? null : sources.get(rail.source());
            if (rail != null && stroke != null) {
                joined[column] = stroke;
                ends[column] = readersLeft.merge(rail.source(), -1, Integer::sum) == 0;
            }
        }
        int own = columnFor(ends, sources.isEmpty());
        String line = draw(mark, own, joined, ends);
        for (int column = 0; column < ends.length; column++) {
            if (ends[column]) {
                columns.set(column, null);
            }
        }
        Stroke stroke = strokes.get(number);
        deadEnd = stroke == null ? own : -1;
        if (stroke != null && own < MAX_COLUMNS) {
            while (columns.size() <= own) {
                columns.add(null);
            }
            columns.set(own, new Rail(number, stroke));
        }
        return line;
    }

    private int columnFor(boolean[] ends, boolean begins) {
        for (int column = 0; column < ends.length; column++) {
            if (ends[column]) {
                return column;
            }
        }
        int free = 0;
        while ((free < columns.size() && columns.get(free) != null) || (free == deadEnd && !begins)) {
            // Right below a row that nobody reads, this one would seem to read it; the mark of a beginning tells.
            free++;
        }
        return free;
    }

    private String draw(char mark, int own, @Nullable Stroke[] joined, boolean[] ends) {
        int low = own;
        int high = own;
        for (int column = 0; column < joined.length; column++) {
            if (joined[column] != null) {
                low = Math.min(low, column);
                high = Math.max(high, column);
            }
        }
        char[] line = new char[2 * Math.max(columns.size(), own + 1)];
        Arrays.fill(line, ' ');
        for (int column = 0; column * 2 < line.length; column++) {
            Rail rail = column < columns.size() ? columns.get(column) : null;
            Stroke stroke = column < joined.length ? joined[column] : null;
            boolean inside = column >= low && column < high;
            if (column == own) {
                line[2 * column] = mark;
            } else if (stroke != null) {
                line[2 * column] = stroke.joint(column < high, column > low, ends[column]);
            } else if (rail != null) {
                line[2 * column] = rail.stroke().vertical;
            } else if (inside) {
                line[2 * column] = between(column, own, joined);
            }
            if (inside) {
                line[2 * column + 1] = between(column, own, joined);
            }
        }
        return new String(line);
    }

    /** The horizontal line right of a column carries what comes from beyond it; different strokes together are plain. */
    private static char between(int column, int own, @Nullable Stroke[] joined) {
        Stroke common = null;
        int from = column < own ? 0 : column + 1;
        int to = column < own ? column + 1 : joined.length;
        for (int i = from; i < Math.min(to, joined.length); i++) {
            Stroke stroke = joined[i];
            if (stroke != null && common != null && stroke != common) {
                return Stroke.DATA.horizontal;
            }
            common = stroke == null ? common : stroke;
        }
        return common == null ? Stroke.DATA.horizontal : common.horizontal;
    }

    /** Draws only the lines that go on below. */
    String pass() {
        StringBuilder line = new StringBuilder();
        for (Rail rail : columns) {
            line.append(rail == null ? ' ' : rail.stroke().vertical).append(' ');
        }
        return line.toString();
    }
}
