package dev.steploom.definition;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Orders the nodes of a graph by topological level and, within a level, by name. */
final class NodeOrder {
    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::name);

    private NodeOrder() {}

    static List<Node> of(String graph, Collection<Node> nodes, @Nullable SourceLocation location) {
        Node[] all = nodes.toArray(new Node[0]);
        for (int i = 0; i < all.length; i++) {
            all[i].index(i);
        }
        Edges edges = new Edges(all);
        Node[] ordered = new Node[all.length];
        int begin = 0;
        int end = edges.withoutUpstream(all, ordered);
        while (begin < end) {
            Arrays.sort(ordered, begin, end, BY_NAME);
            int next = edges.release(all, ordered, begin, end);
            begin = end;
            end = next;
        }
        if (end < all.length) {
            throw new GraphDefinitionException(cycle(graph, all, edges, location));
        }
        for (int i = 0; i < ordered.length; i++) {
            ordered[i].index(i);
        }
        return List.of(ordered);
    }

    /** Walks back from a node that was never released until it meets itself: that is a cycle. */
    private static List<Problem> cycle(String graph, Node[] all, Edges edges, @Nullable SourceLocation location) {
        int[] upstream = edges.waitingUpstream();
        int at = edges.anyWaiting();
        boolean[] seen = new boolean[all.length];
        while (!seen[at]) {
            seen[at] = true;
            at = upstream[at];
        }
        int start = at;
        ArrayDeque<String> path = new ArrayDeque<>();
        path.push(all[start].name());
        do {
            at = upstream[at];
            path.push(all[at].name());
        } while (at != start);
        SourceLocation line = all[start].location();
        return List.of(new Problem(
                "graph '" + graph + "': the nodes depend on each other in a cycle: " + String.join(" -> ", path)
                        + ". Remove one of these dependencies.",
                line == null ? location : line));
    }

    /** Edges as linked lists in arrays, and how many upstream edges each node still waits for. */
    private static final class Edges implements Consumer<Wire.Output> {
        private final int[] head;
        private final int[] waiting;
        private int[] next;
        private int[] target;
        private int count;
        private int to;

        Edges(Node[] nodes) {
            this.head = new int[nodes.length];
            this.waiting = new int[nodes.length];
            this.next = new int[Math.max(1, nodes.length)];
            this.target = new int[next.length];
            Arrays.fill(head, -1);
            for (to = 0; to < nodes.length; to++) {
                nodes[to].forEachUpstream(this);
            }
        }

        /** Adds an edge to the node whose upstream is visited. */
        @Override
        public void accept(Wire.Output upstream) {
            if (count == next.length) {
                next = Arrays.copyOf(next, count * 2);
                target = Arrays.copyOf(target, count * 2);
            }
            int from = upstream.node().index();
            next[count] = head[from];
            target[count] = to;
            head[from] = count++;
            waiting[to]++;
        }

        /** Puts the first level into the order; returns where it ends. */
        int withoutUpstream(Node[] all, Node[] ordered) {
            int end = 0;
            for (int i = 0; i < waiting.length; i++) {
                if (waiting[i] == 0) {
                    ordered[end++] = all[i];
                }
            }
            return end;
        }

        /** Puts the nodes that waited for those of a level alone behind it; returns where they end. */
        int release(Node[] all, Node[] ordered, int begin, int end) {
            int released = end;
            for (int i = begin; i < end; i++) {
                for (int edge = head[ordered[i].index()]; edge >= 0; edge = next[edge]) {
                    if (--waiting[target[edge]] == 0) {
                        ordered[released++] = all[target[edge]];
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
