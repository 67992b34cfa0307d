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
    private volatile @Nullable NameIndex index;

    NodeTable(Node[] written) {
        this.written = written;
        this.nodes = Collections.unmodifiableList(Arrays.asList(written));
    }

    @Override
    public int size() {
        return written.length;
    }

    @Override
    public @Nullable Node get(@Nullable Object key) {
        if (!(key instanceof String name)) {
            return null;
        }
        NameIndex known = index;
        if (known == null) {
            known = newIndex();
            index = known;
        }
        int position = known.find(name);
        return position == NameIndex.NONE ? null : written[position];
    }

    @Override
    public Collection<Node> values() {
        return nodes;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    private NameIndex newIndex() {
        NameIndex names = new NameIndex(written.length);
        for (Node node : written) {
            names.add(node.name());
        }
        return names;
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
