package dev.steploom.jshell.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of cells: given ones are checked, missing ones follow from the cell's place. */
final class CellIds {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private CellIds() {}

    static boolean allowed(String id) {
        return ALLOWED.matcher(id).matches();
    }

    static String byPlace(int index) {
        return "cell-" + (index + 1);
    }

    /** Names the cells that have no name after their places, or near to that where another cell has such a name. */
    static List<String> complete(List<@Nullable String> given) {
        Set<String> taken = new HashSet<>();
        for (String id : given) {
            if (id != null) {
                taken.add(id);
            }
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String id = given.get(i);
            String made = byPlace(i);
            for (int n = 2; id == null && !taken.add(made); n++) {
                made = byPlace(i) + "-" + n;
            }
            ids.add(id == null ? made : id);
        }
        return ids;
    }

    static void check(String notebook, List<Cell> cells) {
        List<FormatProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String id = cells.get(i).id();
            if (!allowed(id)) {
                problems.add(new FormatProblem(
                        "cells[" + i + "].id",
                        0,
                        "is \"" + id + "\"; write 1 to 64 letters, digits, hyphens and underscores."));
            } else if (!seen.add(id)) {
                problems.add(new FormatProblem(
                        "cells[" + i + "].id", 0, "is \"" + id + "\", as that of another cell; give each its own."));
            }
        }
        if (!problems.isEmpty()) {
            throw new NotebookFormatException(notebook, NotebookFormatException.Reason.INVALID, problems, null);
        }
    }
}
