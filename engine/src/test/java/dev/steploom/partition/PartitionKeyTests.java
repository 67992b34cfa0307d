package dev.steploom.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionKeyTests {
    private static final PartitionScope MARCH = PartitionScope.at(Instant.parse("2024-03-10T12:00:00Z"));
    private static final StaticPartitionsDefinition OCEANS =
            StaticPartitionsDefinition.of("arctic", "atlantic", "indian", "pacific", "southern");
    private static final TimeWindowPartitionsDefinition DAYS = TimeWindowPartitionsDefinition.daily("2024-03-01");
    private static final MultiPartitionsDefinition DAYS_AND_OCEANS =
            MultiPartitionsDefinition.of(Map.of("ocean", OCEANS, "date", DAYS));

    /** Keeps keys as the smallest store can. */
    private static final class Keys implements DynamicPartitionsStore {
        private final Map<String, List<String>> keys = new LinkedHashMap<>();

        @Override
        public List<String> list(String name) {
            return keys.getOrDefault(name, List.of());
        }

        @Override
        public void add(String name, Collection<String> more) {
            keys.computeIfAbsent(name, n -> new ArrayList<>()).addAll(more);
        }

        @Override
        public void remove(String name, String key) {
            list(name).remove(key);
        }
    }

    private static void assertRefused(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOf(PartitionsDefinitionException.class)
                .hasMessage(message);
    }

    private static UnknownPartitionException unknown(
            PartitionsDefinition partitions, String key, PartitionScope scope) {
        assertThat(partitions.has(key, scope)).isFalse();
        try {
            partitions.check(key, scope);
        } catch (UnknownPartitionException e) {
            assertThat(e.key()).isEqualTo(key);
            return e;
        }
        throw new AssertionError(key + " was accepted");
    }

    @Test
    void staticPartitionsKeepTheirOrder() {
        assertThat(OCEANS.keys()).containsExactly("arctic", "atlantic", "indian", "pacific", "southern");
        assertThat(OCEANS.firstKey(MARCH)).isEqualTo("arctic");
        assertThat(OCEANS.lastKey(MARCH)).isEqualTo("southern");
        assertThat(OCEANS.timeWindow("arctic")).isNull();
        assertThat(OCEANS).hasToString("5 partitions: arctic, atlantic, indian, pacific, southern");
    }

    @Test
    void noPartitionsAreAllowed() {
        StaticPartitionsDefinition none = StaticPartitionsDefinition.of(List.of());

        assertThat(none.keys()).isEmpty();
        assertThat(none.firstKey(MARCH)).isNull();
        assertThat(unknown(none, "a", MARCH)).hasMessage("There is no partition \"a\". There are no partitions.");
    }

    @Test
    void keysThatComeTwiceAreRefusedTogether() {
        assertRefused(
                () -> StaticPartitionsDefinition.of("x", "y", "x", "z", "z", "x"),
                "Partition keys must be unique, but these come more than once: \"x\", \"z\".");
    }

    @Test
    void keysThatLookLikeRangesOrCannotBeSeenAreRefused() {
        assertRefused(
                () -> StaticPartitionsDefinition.of("a", "b...c"),
                "The partition key \"b...c\" contains \"...\", which no key may contain: choose another name.");
        assertRefused(
                () -> StaticPartitionsDefinition.of("a\nb"),
                "The partition key \"a\\nb\" contains \"\\n\", which no key may contain: choose another name.");
        for (String bad : List.of("\u0007", "\b", "\f", "\r", "\t", "\u000b", "\0")) {
            assertThatThrownBy(() -> StaticPartitionsDefinition.of("a" + bad))
                    .isInstanceOf(PartitionsDefinitionException.class);
        }
    }

    @Test
    void anUnknownStaticKeyIsAnsweredWithTheNearest() {
        UnknownPartitionException near = unknown(OCEANS, "artic", MARCH);
        UnknownPartitionException far = unknown(OCEANS, "baltic sea", MARCH);

        assertThat(near).hasMessage("There is no partition \"artic\". Did you mean \"arctic\"?");
        assertThat(near.nearest()).isEqualTo("arctic");
        assertThat(far)
                .hasMessage("There is no partition \"baltic sea\". "
                        + "The partitions are arctic, atlantic, indian, pacific, southern.");
        assertThat(far.nearest()).isNull();
    }

    @Test
    void aRangeIncludesBothOfItsEnds() {
        assertThat(OCEANS.keysIn(new PartitionKeyRange("atlantic", "pacific"), MARCH))
                .containsExactly("atlantic", "indian", "pacific");
        assertThat(OCEANS.keysIn(PartitionKeyRange.of("indian"), MARCH)).containsExactly("indian");
        assertThat(OCEANS.keysIn(new PartitionKeyRange("pacific", "atlantic"), MARCH))
                .isEmpty();
        assertThatThrownBy(() -> OCEANS.keysIn(new PartitionKeyRange("atlantic", "pacifik"), MARCH))
                .hasMessage("There is no partition \"pacifik\". Did you mean \"pacific\"?");
        assertThat(DAYS.keysIn(new PartitionKeyRange("2024-03-03", "2024-03-05"), MARCH))
                .containsExactly("2024-03-03", "2024-03-04", "2024-03-05");
        assertThat(DAYS.timeWindow(new PartitionKeyRange("2024-03-03", "2024-03-05")))
                .hasToString("2024-03-03T00:00Z to 2024-03-06T00:00Z");
    }

    @Test
    void anUnknownDayIsAnsweredWithTheReason() {
        assertThat(unknown(DAYS, "2024-02-29", MARCH))
                .hasMessage("There is no partition \"2024-02-29\". The first is \"2024-03-01\".");
        assertThat(unknown(DAYS, "2024-03-10", MARCH))
                .hasMessage("There is no partition \"2024-03-10\". "
                        + "The last is \"2024-03-09\": a partition exists once its window has ended.");
        assertThat(unknown(DAYS, "2024-02-30", MARCH))
                .hasMessage("There is no partition \"2024-02-30\". A key looks like \"2024-03-01\" (uuuu-MM-dd).");
        assertThat(unknown(DAYS, "2024-03-01", PartitionScope.at(Instant.parse("2024-03-01T10:00:00Z"))))
                .hasMessage("There is no partition \"2024-03-01\". "
                        + "No partition exists yet: the window of the first, \"2024-03-01\", ends at "
                        + "2024-03-02T00:00Z.");
    }

    @Test
    void aTimeBetweenTwoStartsIsAnsweredWithBoth() {
        TimeWindowPartitionsDefinition weeks = TimeWindowPartitionsDefinition.weekly("2024-01-01");

        UnknownPartitionException thursday = unknown(weeks, "2024-02-29", MARCH);

        assertThat(thursday)
                .hasMessage("There is no partition \"2024-02-29\". "
                        + "No window starts then; the nearest are \"2024-02-25\" and \"2024-03-03\".");
        assertThatThrownBy(() -> weeks.timeWindow("2024-02-29")).hasMessage(thursday.getMessage());
        assertThatThrownBy(() -> weeks.timeWindow("soon"))
                .hasMessage("There is no partition \"soon\". A key looks like \"2024-01-07\" (uuuu-MM-dd).");
    }

    @Test
    void aNeedlessOffsetInAKeyIsAnsweredWithItsRightForm() {
        TimeWindowPartitionsDefinition hours =
                TimeWindowPartitionsDefinition.hourly("2024-03-01-00:00", o -> o.zone("Europe/Berlin"));

        assertThat(unknown(hours, "2024-03-01-05:00+0100", MARCH))
                .hasMessage("There is no partition \"2024-03-01-05:00+0100\". It is written \"2024-03-01-05:00\".");
    }

    @Test
    void multiPartitionsCombineTheirDimensionsSortedByName() {
        List<String> keys = DAYS_AND_OCEANS.keys(MARCH);

        assertThat(keys).hasSize(9 * 5).startsWith("2024-03-01|arctic", "2024-03-01|atlantic");
        assertThat(keys).endsWith("2024-03-09|southern");
        assertThat(DAYS_AND_OCEANS.keysByDimension("2024-03-01|arctic"))
                .isEqualTo(Map.of("date", "2024-03-01", "ocean", "arctic"));
        assertThat(DAYS_AND_OCEANS.key(Map.of("ocean", "arctic", "date", "2024-03-01")))
                .isEqualTo("2024-03-01|arctic");
        assertThat(DAYS_AND_OCEANS.tags("2024-03-01|arctic"))
                .isEqualTo(Map.of(
                        "steploom/partition", "2024-03-01|arctic",
                        "steploom/partition/date", "2024-03-01",
                        "steploom/partition/ocean", "arctic"));
        assertThat(DAYS_AND_OCEANS.timeWindow("2024-03-01|arctic"))
                .hasToString("2024-03-01T00:00Z to 2024-03-02T00:00Z");
        assertThat(DAYS_AND_OCEANS)
                .hasToString("combinations of date (Daily partitions from 2024-03-01 (Z)) and ocean "
                        + "(5 partitions: arctic, atlantic, indian, pacific, southern)");
    }

    @Test
    void aRangeOfMultiPartitionsIsARangeInEachDimension() {
        assertThat(DAYS_AND_OCEANS.keysIn(new PartitionKeyRange("2024-03-01|indian", "2024-03-02|pacific"), MARCH))
                .containsExactly("2024-03-01|indian", "2024-03-01|pacific", "2024-03-02|indian", "2024-03-02|pacific");
    }

    @Test
    void anUnknownMultiKeySaysWhatIsWrongInWhichDimension() {
        UnknownPartitionException both = unknown(DAYS_AND_OCEANS, "2024-02-01|artic", MARCH);

        assertThat(both)
                .hasMessage("There is no partition \"2024-02-01|artic\". In the dimension \"date\": There is no "
                        + "partition \"2024-02-01\". The first is \"2024-03-01\". In the dimension \"ocean\": There is "
                        + "no partition \"artic\". Did you mean \"arctic\"?");
        assertThat(both.nearest()).isEqualTo("2024-03-01|arctic");
        assertThat(unknown(DAYS_AND_OCEANS, "2024-03-01", MARCH))
                .hasMessage("There is no partition \"2024-03-01\". "
                        + "A key has one part for each dimension, date | ocean, as in \"2024-03-01|arctic\".");
    }

    @Test
    void dimensionsThatCannotBeCombinedAreRefused() {
        assertRefused(
                () -> MultiPartitionsDefinition.of(Map.of("a", OCEANS)),
                "Multi-partitions have two dimensions, not 1.");
        assertRefused(
                () -> MultiPartitionsDefinition.of(Map.of("a", OCEANS, "b", DAYS_AND_OCEANS)),
                "The dimension \"b\" has dimensions of its own: a dimension is static, of time, or dynamic with a name.");
        assertRefused(
                () -> MultiPartitionsDefinition.of(
                        Map.of("a", OCEANS, "b", DynamicPartitionsDefinition.of(t -> List.of()))),
                "The dimension \"b\" is computed: dynamic partitions need a name to be a dimension.");
        assertRefused(
                () -> MultiPartitionsDefinition.of(Map.of("a", OCEANS, "b", StaticPartitionsDefinition.of("x|y"))),
                "The key \"x|y\" of the dimension \"b\" contains one of | , [ ] which no key of a dimension may contain.");
        assertRefused(
                () -> DAYS_AND_OCEANS.key(Map.of("sea", "x", "date", "2024-03-01")),
                "A key has the dimensions [date, ocean], not [date, sea].");
    }

    @Test
    void dynamicPartitionsAreThoseOfTheStore() {
        DynamicPartitionsDefinition fruits = DynamicPartitionsDefinition.named("fruits");
        Keys store = new Keys();
        PartitionScope scope = MARCH.with(store);

        assertThat(unknown(fruits, "apple", scope))
                .hasMessage("There is no partition \"apple\". There are no partitions of \"fruits\". "
                        + "Add some: instance.dynamicPartitions().add(\"fruits\", keys).");
        store.add("fruits", List.of("apple", "pear"));
        assertThat(fruits.keys(scope)).containsExactly("apple", "pear");
        assertThat(fruits.has("pear", scope)).isTrue();
        assertThat(unknown(fruits, "aple", scope))
                .hasMessage("There is no partition \"aple\". Did you mean \"apple\"?");
    }

    @Test
    void namedPartitionsNeedAStore() {
        assertThatThrownBy(() -> DynamicPartitionsDefinition.named("fruits").keys())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The dynamic partitions \"fruits\" are kept by an instance, and none was given. "
                                + "Give the run one: instance(...). Or ask with a store: keys(PartitionScope.current().with(store)).");
        assertRefused(() -> DynamicPartitionsDefinition.named(" "), "Dynamic partitions need a name to be kept under.");
    }

    @Test
    void computedPartitionsSeeTheTime() {
        DynamicPartitionsDefinition computed = DynamicPartitionsDefinition.of(now -> List.of("until " + now));

        assertThat(computed.keys(MARCH)).containsExactly("until 2024-03-10T12:00:00Z");
        assertThat(computed.has("until 2024-03-10T12:00:00Z", MARCH)).isTrue();
    }

    @Test
    void equalDefinitionsAreEqual() {
        assertThat(TimeWindowPartitionsDefinition.daily(LocalDateTime.parse("2024-03-01T00:00"), o -> {}))
                .isEqualTo(DAYS)
                .hasSameHashCodeAs(DAYS)
                .isNotEqualTo(TimeWindowPartitionsDefinition.daily("2024-03-01", o -> o.endOffset(1)));
        assertThat(MultiPartitionsDefinition.of(Map.of("date", DAYS, "ocean", OCEANS)))
                .isEqualTo(DAYS_AND_OCEANS);
        assertThat(DynamicPartitionsDefinition.named("a")).isEqualTo(DynamicPartitionsDefinition.named("a"));
        assertThat(StaticPartitionsDefinition.of("a")).isNotEqualTo(StaticPartitionsDefinition.of("b"));
    }
}
