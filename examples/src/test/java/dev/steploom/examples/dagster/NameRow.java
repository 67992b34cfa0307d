package dev.steploom.examples.dagster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the table of names.
 *
 * @param names names of the reference
 * @param ours names of Steploom: {@code Type}, {@code Type.member}, {@code @Annotation.element}
 * @param tests tests that show it
 * @param releases later releases that bring it, or more of it
 */
record NameRow(List<String> names, List<String> ours, List<ShownBy> tests, List<String> releases) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final Pattern LATER = Pattern.compile("later: (worker processes|storage|CLI|server)");

    /**
     * A test method, as it is linked.
     *
     * @param words the words of its name: {@code a run is for a partition}
     * @param link the file of its class
     */
    record ShownBy(String words, String link) {
        /** Returns whether the file is there and has such a test. */
        boolean isThere(Path page) {
            Path file = page.resolveSibling(link);
            Pattern test = Pattern.compile("@(?:Job|Parameterized)?Test\\b(?:\"[^\"]*\"|[^;\"])*?\\bvoid (?i:"
                    + words.replace(" ", "")
                    + ")\\(");
            try {
                return Files.exists(file)
                        && test.matcher(Files.readString(file)).find();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return words + " in " + link;
        }
    }

    /** Reads the rows of all tables of a page that have four columns. */
    static List<NameRow> of(Path page) {
        try {
            return Files.readString(page)
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(2).split(" \\| ?", -1))
                    .map(NameRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameRow of(String[] cells) {
        if (cells.length != 5) {
            throw new AssertionError("A row has four cells, but not this: " + String.join(" | ", cells));
        }
        return new NameRow(
                code(cells[0]),
                code(cells[1]),
                LINK.matcher(cells[3])
                        .results()
                        .map(link -> new ShownBy(link.group(1), link.group(2)))
                        .toList(),
                LATER.matcher(cells[3]).results().map(later -> later.group(1)).toList());
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }
}
