package dev.steploom.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fingerprints of values; those of a session's code are the shell's to test. */
class FingerprintTests {
    private final Fingerprints fingerprints = new Fingerprints();

    private Fingerprint of(@Nullable Object value) {
        fingerprints.refresh();
        return fingerprints.of("the value", value);
    }

    @SuppressWarnings("UnusedVariable") // read by reflection
    private static final class Node {
        @Nullable
        Node next;

        int number;
    }

    @Test
    void equalValuesHaveNotChanged() {
        assertThat(of(Map.of("a", List.of(1))).changeSince(of(Map.of("a", List.of(1)))))
                .isNull();
    }

    @Test
    void aListOfAnotherKindIsAnotherValue() {
        assertThat(of(new ArrayList<>(List.of(1))).changeSince(of(List.of(1)))).isEqualTo("the value changed");
    }

    @Test
    void seesWhatIsChangedInPlace() {
        Map<String, int[]> map = new HashMap<>(Map.of("a", new int[] {1, 2}));
        Fingerprint before = of(map);

        map.get("a")[1] = 3;

        assertThat(of(map).changeSince(before)).isEqualTo("the value changed");
    }

    @Test
    void seesFieldsOfObjects() {
        Node node = new Node();
        Fingerprint before = of(node);

        node.number = 1;

        assertThat(of(node).changeSince(before)).isEqualTo("the value changed");
    }

    @Test
    void endsOnCircles() {
        Node node = new Node();
        node.next = new Node();
        node.next.next = node;

        assertThat(of(node).changeSince(of(node))).isNull();
    }

    @Test
    void tellsACircleFromItsCopy() {
        Node one = new Node();
        one.next = one;
        Node two = new Node();
        two.next = new Node();
        two.next.next = two;

        assertThat(of(one).changeSince(of(two))).isEqualTo("the value changed");
    }

    @Test
    void followsAChainOfAnyLength() {
        Node first = new Node();
        Node last = first;
        for (int i = 0; i < 100_000; i++) {
            last.next = new Node();
            last = last.next;
        }
        Fingerprint before = of(first);

        last.number = 1;

        assertThat(of(first).changeSince(before)).isEqualTo("the value changed");
    }

    @Test
    void seesWhatOnlySerialisationCanRead() {
        AtomicInteger counter = new AtomicInteger();
        Fingerprint before = of(counter);

        counter.incrementAndGet();

        assertThat(of(counter).changeSince(before)).isEqualTo("the value changed");
    }

    @Test
    void seesObjectsWithinWhatOnlySerialisationCanRead() {
        Node node = new Node();
        AtomicReference<Node> reference = new AtomicReference<>(node);
        Fingerprint before = of(reference);

        node.number = 1;

        assertThat(of(reference).changeSince(before)).isEqualTo("the value changed");
    }

    @Test
    void comparesWhatIsOpenByIdentity() {
        ByteArrayInputStream stream = new ByteArrayInputStream(new byte[2]);
        Fingerprint before = of(stream);

        stream.read();

        assertThat(of(stream).changeSince(before)).isNull();
        assertThat(of(new ByteArrayInputStream(new byte[2])).changeSince(before))
                .isEqualTo("the value is another object");
    }

    private static Supplier<Integer> giving(int number) {
        return () -> number;
    }

    @Test
    void seesWhatALambdaCaptured() {
        assertThat(of(giving(1)).changeSince(of(giving(1)))).isNull();
        assertThat(of(giving(2)).changeSince(of(giving(1)))).isEqualTo("the value changed");
    }

    @Test
    void tellsLambdasOfDifferentPlacesApart() {
        Supplier<Integer> one = () -> 1;
        Supplier<Integer> other = () -> 1;

        assertThat(of(other).changeSince(of(one))).isEqualTo("its code changed");
    }
}
