package dev.steploom.jshell.notebook.display;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of records of one type, as a table with a column for each component. */
final class RecordTable {
    private static final int MOST_ROWS = 60;

    private RecordTable() {}

    static boolean fits(List<?> list) {
        Object first = list.isEmpty() ? null : list.get(0);
        return first instanceof Record
                && first.getClass().getRecordComponents().length > 0
                && list.stream().allMatch(item -> item != null && item.getClass() == first.getClass());
    }

    static MimeBundle render(List<?> records) {
        RecordComponent[] columns = records.get(0).getClass().getRecordComponents();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(columns).stream().map(RecordComponent::getName).toList());
        for (Object row : records.subList(0, Math.min(MOST_ROWS, records.size()))) {
            rows.add(List.of(columns).stream().map(column -> cell(column, row)).toList());
        }
        int left = records.size() - MOST_ROWS;
        String more = left > 0 ? left + " more rows" : "";
        return MimeBundle.text(text(rows) + more).with(MimeBundle.HTML, html(rows, more));
    }

    private static String cell(RecordComponent column, @Nullable Object row) {
        try {
            column.getAccessor().trySetAccessible();
            return Text.of(column.getAccessor().invoke(row));
        } catch (ReflectiveOperationException e) {
            return "?";
        }
    }

    private static String text(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String html(List<List<String>> rows, String more) {
        StringBuilder table = new StringBuilder("<table>");
        for (int i = 0; i < rows.size(); i++) {
            table.append(Html.row(i == 0 ? "th" : "td", rows.get(i)));
        }
        return table + "</table>" + (more.isEmpty() ? "" : "<p>" + more + "</p>");
    }
}
