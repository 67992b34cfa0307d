package dev.steploom.jshell;

import dev.steploom.type.ValueText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns, made of a collection or a map.
 *
 * @param columns the heads of the columns
 * @param rows the cells of each row
 * @param more how many rows are left out
 */
record TextTable(List<String> columns, List<List<String>> rows, int more) {
    private static final int MAX_ROWS = 50;

    /** Makes a table; null if the value is none. Records, and maps of texts, give a column for each component. */
    static @Nullable TextTable of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<List<String>> rows = new ArrayList<>();
            map.entrySet().stream()
                    .limit(MAX_ROWS)
                    .forEach(entry -> rows.add(List.of(cell(entry.getKey()), cell(entry.getValue()))));
            return new TextTable(List.of("key", "value"), rows, map.size() - rows.size());
        }
        if (value instanceof Object[] array) {
            return of(Arrays.asList(array));
        }
        return value instanceof Collection<?> collection ? ofRows(collection) : null;
    }

    private static TextTable ofRows(Collection<?> values) {
        List<?> shown = values.stream().limit(MAX_ROWS).toList();
        int more = values.size() - shown.size();
        Class<?> type = shown.isEmpty() || shown.get(0) == null
                ? Object.class
                : shown.get(0).getClass();
        if (type.isRecord() && shown.stream().allMatch(type::isInstance)) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            return new TextTable(
                    components.stream().map(RecordComponent::getName).toList(),
                    shown.stream()
                            .map(row -> components.stream()
                                    .map(component -> cell(read(component, row)))
                                    .toList())
                            .toList(),
                    more);
        }
        return new TextTable(
                List.of("value"), shown.stream().map(row -> List.of(cell(row))).toList(), more);
    }

    /** Texts go without quotes here. */
    private static String cell(@Nullable Object value) {
        String text = ValueText.shorten(value);
        return value instanceof String && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static @Nullable Object read(RecordComponent component, Object row) {
        Method accessor = component.getAccessor();
        try {
            accessor.setAccessible(true); // a record of a snippet need not be public
            return accessor.invoke(row);
        } catch (InvocationTargetException e) {
            return "(threw " + e.getCause() + ")";
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "(not accessible)";
        }
    }

    /** Returns the lines of the table, columns aligned, for a terminal. */
    String text() {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = columns.get(column).length();
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder(line(columns, widths));
        text.append(line(Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths));
        rows.forEach(row -> text.append(line(row, widths)));
        if (more > 0) {
            text.append("… and ").append(more).append(" more\n");
        }
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
