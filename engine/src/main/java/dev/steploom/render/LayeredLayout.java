package dev.steploom.render;

import dev.steploom.render.Slot.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out slots in layers from left to right: each slot right of those it reads (longest path), crossings reduced by
 * {@link Crossings}, heights evened out by {@link Heights}. An edge that spans several layers gets a passage in each
 * between, so no edge lies on a box; edges of one origin share their passages.
 */
final class LayeredLayout {
    private static final double GAP = 46;
    private static final double PASSAGE_HEIGHT = 8;

    private final List<List<Slot>> layers = new ArrayList<>();
    private final Map<Origin, Slot> passages = new HashMap<>();
    private final Map<Edge, List<Tie>> routes = new HashMap<>();
    private double[] left = {};
    private double[] right = {};
    private double height;

    /**
     * An edge as it is wished for.
     *
     * @param from the slot on the left
     * @param fromOffset where it leaves that slot, from its top
     * @param to the slot on the right
     * @param toOffset where it enters that slot, from its top
     */
    record Edge(Slot from, double fromOffset, Slot to, double toOffset) {}

    private record Origin(Slot from, double offset, int layer) {}

    /** Lays out slots in topological order; {@code first} stand in the first layer, {@code last} in the last. */
    LayeredLayout(List<Slot> first, List<Slot> middle, List<Slot> last, List<Edge> edges) {
        assignLayers(first, middle, last, edges);
        edges.forEach(edge -> routes.computeIfAbsent(edge, this::route));
        Crossings.reduce(layers);
        height = Heights.assign(layers);
        assignColumns();
    }

    private void assignLayers(List<Slot> first, List<Slot> middle, List<Slot> last, List<Edge> edges) {
        Map<Slot, List<Slot>> readers = new HashMap<>();
        Map<Slot, List<Slot>> sources = new HashMap<>();
        for (Edge edge : edges) {
            readers.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge.to());
            sources.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge.from());
        }
        int base = first.isEmpty() ? 0 : 1;
        int end = base;
        for (Slot slot : middle) {
            slot.layer = base;
            for (Slot source : sources.getOrDefault(slot, List.of())) {
                slot.layer = Math.max(slot.layer, source.layer + 1);
            }
            end = Math.max(end, slot.layer + 1);
        }
        int lastLayer = end;
        last.forEach(slot -> slot.layer = lastLayer);
        for (int i = middle.size() - 1; i >= 0; i--) {
            Slot slot = middle.get(i);
            if (!sources.containsKey(slot)) {
                // What reads nothing moves next to its first reader: shorter edges.
                slot.layer = readers.getOrDefault(slot, List.of()).stream()
                        .mapToInt(reader -> reader.layer - 1)
                        .min()
                        .orElse(slot.layer);
            }
        }
        for (List<Slot> all : List.of(first, middle, last)) {
            all.forEach(this::addToLayer);
        }
    }

    private void addToLayer(Slot slot) {
        while (layers.size() <= slot.layer) {
            layers.add(new ArrayList<>());
        }
        layers.get(slot.layer).add(slot);
    }

    private List<Tie> route(Edge edge) {
        List<Tie> ties = new ArrayList<>();
        Slot at = edge.from();
        double offset = edge.fromOffset();
        while (at.layer + 1 < edge.to().layer) {
            Origin origin = new Origin(edge.from(), edge.fromOffset(), at.layer + 1);
            Slot next = passages.get(origin);
            if (next == null) {
                next = new Slot(0, PASSAGE_HEIGHT, true);
                next.layer = origin.layer();
                addToLayer(next);
                passages.put(origin, next);
                tie(new Tie(at, offset, next, PASSAGE_HEIGHT / 2));
            }
            ties.add(next.left.get(0));
            at = next;
            offset = PASSAGE_HEIGHT / 2;
        }
        Tie end = new Tie(at, offset, edge.to(), edge.toOffset());
        tie(end);
        ties.add(end);
        return ties;
    }

    private static void tie(Tie tie) {
        tie.from().right.add(tie);
        tie.to().left.add(tie);
    }

    private void assignColumns() {
        left = new double[layers.size()];
        right = new double[layers.size()];
        double x = 0;
        for (int i = 0; i < layers.size(); i++) {
            double widest =
                    layers.get(i).stream().mapToDouble(slot -> slot.width).max().orElse(0);
            long ties =
                    layers.get(i).stream().mapToLong(slot -> slot.right.size()).sum();
            left[i] = x;
            right[i] = x + widest;
            for (Slot slot : layers.get(i)) {
                slot.x = x;
            }
            x += widest + GAP + Math.min(60, 2 * ties);
        }
    }

    double width() {
        return right.length == 0 ? 0 : right[right.length - 1];
    }

    double height() {
        return height;
    }

    /** Draws an edge as an SVG path: curves between the layers, straight lines through them. */
    String path(Edge edge, double originX, double originY) {
        List<Tie> ties = routes.getOrDefault(edge, List.of());
        StringBuilder path = new StringBuilder();
        for (Tie tie : ties) {
            double fromX = originX + right[tie.from().layer];
            double fromY = originY + tie.from().y + tie.fromOffset();
            double toX = originX + left[tie.to().layer];
            double toY = originY + tie.to().y + tie.toOffset();
            double middle = (fromX + toX) / 2;
            if (path.isEmpty()) {
                path.append(Svg.number("M%s,%s", originX + tie.from().x + tie.from().width, fromY));
            }
            path.append(Svg.number("H%s", fromX));
            path.append(Svg.number("C%s,%s %s,%s %s,%s", middle, fromY, middle, toY, toX, toY));
        }
        return path.toString();
    }
}
