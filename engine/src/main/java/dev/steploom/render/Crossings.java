package dev.steploom.render;

import dev.steploom.render.Slot.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Orders the slots within each layer so that few edges cross: barycentre sweeps, the best of them kept. */
final class Crossings {
    private static final int SWEEPS = 12;

    private final List<List<Slot>> layers;

    private Crossings(List<List<Slot>> layers) {
        this.layers = layers;
    }

    static void reduce(List<List<Slot>> layers) {
        Crossings crossings = new Crossings(layers);
        layers.forEach(Crossings::number);
        long best = crossings.count();
        List<List<Slot>> bestOrder = crossings.copy();
        for (int sweep = 0; sweep < SWEEPS && best > 0; sweep++) {
            crossings.sweep(sweep % 2 == 0);
            long count = crossings.count();
            if (count < best) {
                best = count;
                bestOrder = crossings.copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.set(i, bestOrder.get(i));
            number(layers.get(i));
        }
    }

    private static void number(List<Slot> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).order = i;
        }
    }

    private List<List<Slot>> copy() {
        List<List<Slot>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private void sweep(boolean rightwards) {
        for (int i = 1; i < layers.size(); i++) {
            List<Slot> layer = layers.get(rightwards ? i : layers.size() - 1 - i);
            ToDoubleFunction<Slot> wish = rightwards
                    ? slot -> mean(slot, slot.left, tie -> position(tie.from(), tie.fromOffset()))
                    : slot -> mean(slot, slot.right, tie -> position(tie.to(), tie.toOffset()));
            layer.sort(Comparator.comparingDouble(wish));
            number(layer);
        }
    }

    private static double mean(Slot slot, List<Tie> ties, ToDoubleFunction<Tie> position) {
        return ties.stream().mapToDouble(position).average().orElse(slot.order);
    }

    private static double position(Slot slot, double offset) {
        return slot.order + offset / (slot.height + 1);
    }

    private long count() {
        long crossings = 0;
        for (List<Slot> layer : layers) {
            List<Tie> ties = new ArrayList<>();
            layer.forEach(slot -> ties.addAll(slot.right));
            ties.sort(Comparator.<Tie>comparingDouble(tie -> position(tie.from(), tie.fromOffset()))
                    .thenComparingDouble(tie -> position(tie.to(), tie.toOffset())));
            double[] ends = ties.stream()
                    .mapToDouble(tie -> position(tie.to(), tie.toOffset()))
                    .toArray();
            crossings += inversions(ends, new double[ends.length], 0, ends.length);
        }
        return crossings;
    }

    /** Counts by merging, for a layer may have thousands of edges. */
    private static long inversions(double[] values, double[] merged, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, merged, from, middle) + inversions(values, merged, middle, to);
        int low = from;
        int high = middle;
        for (int i = from; i < to; i++) {
            if (high == to || (low < middle && values[low] <= values[high])) {
                merged[i] = values[low++];
            } else {
                count += middle - low;
                merged[i] = values[high++];
            }
        }
        System.arraycopy(merged, from, values, from, to - from);
        return count;
    }
}
