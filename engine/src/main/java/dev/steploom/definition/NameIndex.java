package dev.steploom.definition;

import java.util.Arrays;

/**
 * Names and their positions, in the order in which they were added. A large graph looks up each of its nodes several
 * times, and the entries of a map would weigh as much as the nodes.
 */
final class NameIndex {
    /** Says that a name has no position. */
    static final int NONE = -1;

    private String[] names;
    private int[] places;
    private int size;

    NameIndex() {
        this(8);
    }

    /** Makes room for so many names. */
    NameIndex(int expected) {
        int room = Math.max(1, expected);
        this.names = new String[room];
        this.places = new int[Integer.highestOneBit(room) << 2];
    }

    /** Returns the position of a name; {@link #NONE} if it was not added. */
    int find(String name) {
        return places[place(name)] - 1;
    }

    /** Returns the position of a name, which is that behind all others if it is new. */
    int add(String name) {
        int place = place(name);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == names.length) {
            grow();
            place = place(name);
        }
        names[size++] = name;
        places[place] = size;
        return size - 1;
    }

    /** Puts all names anew into twice as many places, of which at most half are taken. */
    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        places = new int[places.length * 2];
        for (int i = 0; i < size; i++) {
            places[place(names[i])] = i + 1;
        }
    }

    /** Finds the place that holds the position of a name, from 1 on, or the free one where it belongs. */
    private int place(String name) {
        int hash = name.hashCode() * 0x9E3779B9;
        int place = (hash ^ hash >>> 16) & (places.length - 1);
        while (places[place] != 0 && !names[places[place] - 1].equals(name)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
