package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTests {

    private final NameIndex index = new NameIndex();

    @Test
    void aNewNameIsPlacedBehindTheOthers() {
        assertThat(index.add("first")).isZero();
        assertThat(index.add("second")).isOne();
    }

    @Test
    void aKnownNameKeepsItsPosition() {
        index.add("first");
        index.add("second");

        assertThat(index.add(new String("first"))).isZero();
        assertThat(index.add("third")).isEqualTo(2);
    }

    @Test
    void aNameThatWasNotAddedHasNoPosition() {
        index.add("first");

        assertThat(index.find("second")).isEqualTo(NameIndex.NONE);
    }

    @Test
    void namesOfEqualHashesAreToldApart() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        index.add("Aa");
        index.add("BB");

        assertThat(index.find("Aa")).isZero();
        assertThat(index.find("BB")).isOne();
    }

    @Test
    void namesKeepTheirPositionsWhileTheIndexGrows() {
        IntStream.range(0, 10_000).forEach(i -> index.add("node_" + i));

        assertThat(IntStream.range(0, 10_000).map(i -> index.find("node_" + i)))
                .containsExactly(IntStream.range(0, 10_000).boxed().toArray(Integer[]::new));
    }

    @Test
    void anIndexOfNoNamesFindsNone() {
        assertThat(new NameIndex(0).find("first")).isEqualTo(NameIndex.NONE);
    }
}
