package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What values of Java become when they are given as config. */
class PlainTests {
    record Box(Object inside) {}

    @Test
    void arraysBecomeLists() {
        assertThat(Plain.of(new int[] {1, 2})).isEqualTo(List.of(1, 2));
        assertThat(Plain.of(new String[][] {{"a"}, {}})).isEqualTo(List.of(List.of("a"), List.of()));
    }

    @Test
    void whatIsAbsentBecomesNull() {
        assertThat(Plain.of(Optional.empty())).isNull();
        assertThat(Plain.of(Optional.of(List.of(1)))).isEqualTo(List.of(1));
    }

    @Test
    void keysThatATextCouldHoldStayWhatTheyAre() {
        Map<Object, Object> map = new HashMap<>(Map.of(1, "a", true, "b", "c", "d"));
        map.put(null, "e");

        assertThat(Plain.of(map)).isEqualTo(map);
    }

    static Stream<Object> endless() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Object[] array = new Object[1];
        array[0] = array;
        Map<String, Object> map = new HashMap<>();
        map.put("a", map);
        List<Object> held = new ArrayList<>();
        held.add(Optional.of(new Box(held)));
        return Stream.of(list, array, map, held);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatHoldsItselfIsRefused(Object value) {
        assertThatThrownBy(() -> Plain.of(value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("it is nested deeper than 500 levels, or holds itself.");
    }

    @Test
    void fiveHundredLevelsAreNotTooDeep() {
        Object value = 1;
        for (int level = 0; level < Plain.DEEPEST; level++) {
            value = List.of(value);
        }

        assertThat(Plain.of(value)).isEqualTo(value);
    }

    @Test
    void numbersOfThreeHundredDigitsAreNotTooLong() {
        BigInteger long300 = BigInteger.TEN.pow(300);

        assertThat(Plain.of(long300)).isEqualTo(long300);
        assertThat(Plain.of(new BigDecimal(long300, 150))).isEqualTo(new BigDecimal(long300, 150));
    }
}
