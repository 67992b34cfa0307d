package dev.steploom.conformance;

import dev.steploom.Dynamic;
import dev.steploom.Outputs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that most twins make ops of. Parameters have the names that the cases give their inputs. */
final class Bodies {
    private Bodies() {}

    /** The two branches of most cases. */
    @Outputs
    record Branches(Optional<Integer> l, Optional<Integer> r) {}

    /** One output that is there or not. */
    @Outputs
    record Kept(Optional<Integer> result) {}

    static int one() {
        return 1;
    }

    static int two() {
        return 2;
    }

    static int three() {
        return 3;
    }

    static int four() {
        return 4;
    }

    static int inc(int x) {
        return x + 1;
    }

    static int addTen(int x) {
        return x + 10;
    }

    static int sum(int x, int y) {
        return x + y;
    }

    static int total(List<Integer> xs) {
        return xs.stream().mapToInt(Integer::intValue).sum();
    }

    /** The vocabulary's list of inputs: here a list with one list in it. */
    static List<List<Integer>> list(List<Integer> xs) {
        return List.of(xs);
    }

    static int fail() throws UserError {
        throw new UserError("fail");
    }

    static Branches neither() {
        return new Branches(Optional.empty(), Optional.empty());
    }

    static Branches left() {
        return new Branches(Optional.of(1), Optional.empty());
    }

    static Branches right() {
        return new Branches(Optional.empty(), Optional.of(1));
    }

    static Kept keepUpToTen(int x) {
        return new Kept(x > 10 ? Optional.empty() : Optional.of(x));
    }

    static Dynamic<Integer> oneAndTwo() {
        return letters(1, 2);
    }

    /** Keys of a, b, c, … */
    static Dynamic<Integer> letters(int... values) {
        return keyed("abcdefghijklmnopqrstuvwxyz".split(""), values);
    }

    /** Keys of k0, k1, k2, … */
    static Dynamic<Integer> numbered(List<Integer> values) {
        Map<String, Integer> keyed = new LinkedHashMap<>();
        values.forEach(value -> keyed.put("k" + keyed.size(), value));
        return Dynamic.keyed(keyed);
    }

    static Dynamic<Integer> keyed(String[] keys, int... values) {
        Map<String, Integer> keyed = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            keyed.put(keys[i], values[i]);
        }
        return Dynamic.keyed(keyed);
    }
}
