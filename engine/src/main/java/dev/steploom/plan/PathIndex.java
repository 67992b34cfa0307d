package dev.steploom.plan;

import java.util.Arrays;

/** Finds steps by the paths of their nodes: a hash table of step numbers, as a map of a million paths would outweigh the plan. */
final class PathIndex {
    private static final int NONE = -1;

    private final ExecutionPlan plan;
    private final int[] table;

    PathIndex(ExecutionPlan plan) {
        this.plan = plan;
        this.table = new int[Math.max(4, Integer.highestOneBit(plan.size()) << 2)];
        Arrays.fill(table, NONE);
        for (int step = 0; step < plan.size(); step++) {
            table[placeOf(plan.path(step))] = step;
        }
    }

    /** Returns the step of a path, or -1. */
    int find(String path) {
        return table[placeOf(path)];
    }

    private int placeOf(String path) {
        int hash = path.hashCode() * 0x9E3779B9;
        int place = (hash ^ hash >>> 16) & (table.length - 1);
        while (table[place] != NONE && !plan.path(table[place]).equals(path)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
