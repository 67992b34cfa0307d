package dev.steploom.execution;

import java.util.List;

/**
 * The steps that a mapped step became: one per key, numbered in a row, with their slots in a row.
 *
 * @param template the mapped step of the plan
 * @param keys the mapping keys in the order they were emitted
 * @param firstStep the number of the first key's step
 * @param firstSlot its first slot
 * @param outputs how many slots each step has
 * @param table where the steps stand
 */
record Expansion(int template, List<String> keys, int firstStep, int firstSlot, int outputs, StepTable table) {

    int size() {
        return keys.size();
    }

    int step(int key) {
        return firstStep + key;
    }

    int slot(int key, int output) {
        return firstSlot + key * outputs + output;
    }
}
