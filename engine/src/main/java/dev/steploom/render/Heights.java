package dev.steploom.render;

import dev.steploom.render.Slot.Tie;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chooses how high each slot lies, keeping the order within its layer. A layer's slots come as near as they can to the
 * mean of what they are tied to; with a fixed order and least gaps that is isotonic regression, solved exactly by
 * pooling neighbours that want to pass each other.
 */
final class Heights {
    private static final int SWEEPS = 24;
    private static final double GAP = 18;
    private static final double PASSAGE_GAP = 10;
    /** Passages hold their place more strongly than boxes: long edges stay straight. */
    private static final double PASSAGE_WEIGHT = 4;

    private Heights() {}

    static double assign(List<List<Slot>> layers) {
        for (List<Slot> layer : layers) {
            place(layer, slot -> 0);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                place(layers.get(rightwards ? i : layers.size() - 1 - i), slot -> wish(slot, rightwards));
            }
        }
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (List<Slot> layer : layers) {
            for (Slot slot : layer) {
                top = Math.min(top, slot.y);
            }
        }
        for (List<Slot> layer : layers) {
            for (Slot slot : layer) {
                slot.y = Math.rint(slot.y - top);
                bottom = Math.max(bottom, slot.y + slot.height);
            }
        }
        return bottom;
    }

    /** Both sides count, the one that the sweep comes from more. */
    private static double wish(Slot slot, boolean rightwards) {
        double sum = 0;
        double weight = 0;
        for (Tie tie : slot.left) {
            double share = rightwards ? 1 : 0.1;
            sum += share * (tie.from().y + tie.fromOffset() - tie.toOffset());
            weight += share;
        }
        for (Tie tie : slot.right) {
            double share = rightwards ? 0.1 : 1;
            sum += share * (tie.to().y + tie.toOffset() - tie.fromOffset());
            weight += share;
        }
        return weight == 0 ? slot.y : sum / weight;
    }

    private static void place(List<Slot> layer, ToDoubleFunction<Slot> wish) {
        int size = layer.size();
        double[] least = new double[size];
        for (int i = 1; i < size; i++) {
            Slot above = layer.get(i - 1);
            double gap = above.passage && layer.get(i).passage ? PASSAGE_GAP : GAP;
            least[i] = least[i - 1] + above.height + gap;
        }
        // Pools of slots that move together: the sum of their weighted wishes, their weight, their first slot.
        double[] sums = new double[size];
        double[] weights = new double[size];
        int[] firsts = new int[size];
        int pools = 0;
        for (int i = 0; i < size; i++) {
            Slot slot = layer.get(i);
            double weight = slot.passage ? PASSAGE_WEIGHT : 1;
            sums[pools] = weight * (wish.applyAsDouble(slot) - least[i]);
            weights[pools] = weight;
            firsts[pools] = i;
            pools++;
            while (pools > 1 && sums[pools - 2] / weights[pools - 2] > sums[pools - 1] / weights[pools - 1]) {
                pools--;
                sums[pools - 1] += sums[pools];
                weights[pools - 1] += weights[pools];
            }
        }
        for (int pool = 0; pool < pools; pool++) {
            int end = pool + 1 < pools ? firsts[pool + 1] : size;
            for (int i = firsts[pool]; i < end; i++) {
                layer.get(i).y = least[i] + sums[pool] / weights[pool];
            }
        }
    }
}
