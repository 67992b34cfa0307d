package dev.steploom.definition;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a graph by name, in the order they were written. Finding one by name takes an index that is made at the
 * first time; the entries of a map would weigh as much as the nodes.
 */
final class NodeTable extends AbstractMap<String, Node> {
    private final Node[] written;
    private final List<Node> nodes;
    private volatile int @Nullable [] index;

    NodeTable(Node[] written) {
        this.written = written;
        this.nodes = Collections.unmodifiableList(Arrays.asList(written));
    }

    @Override
    public int size() {
        return written.length;
    }

    @Override
    public @Nullable Node get(@Nullable Object name) {
        if (!(name instanceof String)) {
            return null;
        }
        int[] known = index;
        if (known == null) {
            known = index = newIndex();
        }
        int position = known[place(known, name)];
        return position == 0 ? null : written[position - 1];
    }

    @Override
    public Collection<Node> values() {
        return nodes;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    /** Positions from 1 on, so that 0 is a free place; at most half of the places are taken. */
    private int[] newIndex() {
        int[] places = new int[Math.max(2, Integer.highestOneBit(written.length) << 2)];
        for (int i = 0; i < written.length; i++) {
            places[place(places, written[i].name())] = i + 1;
        }
        return places;
    }

    private int place(int[] places, Object name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int place = (hash ^ hash >>> 16) & (places.length - 1);
        while (places[place] != 0 && !written[places[place] - 1].name().equals(name)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    @Override
    public Set<Entry<String, Node>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return written.length;
            }

            @Override
            public Iterator<Entry<String, Node>> iterator() {
                return nodes.stream().map(node -> Map.entry(node.name(), node)).iterator();
            }
        };
    }
}
