package dev.steploom.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders the nodes of a graph by topological level and, within a level, by name. */
final class NodeOrder {
    private NodeOrder() {}

    static List<Node> of(String graph, Collection<Node> nodes, @Nullable SourceLocation location) {
        List<Node> all = new ArrayList<>(nodes);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).index(i);
        }
        Edges edges = new Edges(all.size());
        for (int i = 0; i < all.size(); i++) {
            int to = i;
            all.get(i).forEachUpstream(output -> edges.add(output.node().index(), to));
        }
        List<Node> ordered = new ArrayList<>(all.size());
        List<Integer> level = edges.withoutUpstream();
        while (!level.isEmpty()) {
            List<Node> sorted = new ArrayList<>(level.size());
            level.forEach(number -> sorted.add(all.get(number)));
            sorted.sort(Comparator.comparing(Node::name));
            ordered.addAll(sorted);
            level = edges.release(level);
        }
        if (ordered.size() < all.size()) {
            throw new GraphDefinitionException(cycle(graph, all, edges, location));
        }
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).index(i);
        }
        return List.copyOf(ordered);
    }

    /** Walks back from a node that was never released until it meets itself: that is a cycle. */
    private static List<Problem> cycle(String graph, List<Node> all, Edges edges, @Nullable SourceLocation location) {
        int[] upstream = edges.waitingUpstream();
        int at = edges.anyWaiting();
        boolean[] seen = new boolean[all.size()];
        while (!seen[at]) {
            seen[at] = true;
            at = upstream[at];
        }
        int start = at;
        ArrayDeque<String> path = new ArrayDeque<>();
        path.push(all.get(start).name());
        do {
            at = upstream[at];
            path.push(all.get(at).name());
        } while (at != start);
        SourceLocation line = all.get(start).location();
        return List.of(new Problem(
                "graph '" + graph + "': the nodes depend on each other in a cycle: " + String.join(" -> ", path)
                        + ". Remove one of these dependencies.",
                line == null ? location : line));
    }

    /** Edges as linked lists in arrays, and how many upstream edges each node still waits for. */
    private static final class Edges {
        private final int[] head;
        private final int[] waiting;
        private int[] next = new int[16];
        private int[] target = new int[16];
        private int count;

        Edges(int nodes) {
            this.head = new int[nodes];
            this.waiting = new int[nodes];
            java.util.Arrays.fill(head, -1);
        }

        void add(int from, int to) {
            if (count == next.length) {
                next = java.util.Arrays.copyOf(next, count * 2);
                target = java.util.Arrays.copyOf(target, count * 2);
            }
            next[count] = head[from];
            target[count] = to;
            head[from] = count++;
            waiting[to]++;
        }

        List<Integer> withoutUpstream() {
            List<Integer> roots = new ArrayList<>();
            for (int i = 0; i < waiting.length; i++) {
                if (waiting[i] == 0) {
                    roots.add(i);
                }
            }
            return roots;
        }

        List<Integer> release(List<Integer> level) {
            List<Integer> released = new ArrayList<>();
            for (int node : level) {
                for (int edge = head[node]; edge >= 0; edge = next[edge]) {
                    if (--waiting[target[edge]] == 0) {
                        released.add(target[edge]);
                    }
                }
            }
            return released;
        }

        int anyWaiting() {
            int node = 0;
            while (waiting[node] == 0) {
                node++;
            }
            return node;
        }

        /** Finds, for each node that still waits, one node that it waits for and that waits itself. */
        int[] waitingUpstream() {
            int[] upstream = new int[head.length];
            for (int from = 0; from < head.length; from++) {
                if (waiting[from] > 0) {
                    for (int edge = head[from]; edge >= 0; edge = next[edge]) {
                        upstream[target[edge]] = from;
                    }
                }
            }
            return upstream;
        }
    }
}
