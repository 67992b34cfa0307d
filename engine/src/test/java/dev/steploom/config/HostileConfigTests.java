package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Config made to break its reader: each is refused or resolved, and the work that it may cause has a limit. */
class HostileConfigTests {
    /** Far more than any takes, on the busiest machine; what has no limit would still be found. */
    private static final Duration EACH = Duration.ofSeconds(30);

    private final JobDefinition job = LoadJob.create().definition();

    @TestFactory
    Stream<DynamicTest> textsAreRefusedOrResolved() {
        return HostileTexts.all().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String text = each.getValue().get();
                    assertTimeoutPreemptively(EACH, () -> resolve(() -> RunConfig.parse(text)));
                    assertTimeoutPreemptively(EACH, () -> resolve(() -> RunConfig.fromYaml(text)));
                    assertTimeoutPreemptively(EACH, () -> resolve(() -> RunConfig.fromJson(text)));
                }));
    }

    @FunctionalInterface
    private interface Reader {
        RunConfig read();
    }

    private void resolve(Reader reader) {
        Throwable thrown =
                catchThrowable(() -> JobConfig.resolve(job, reader.read(), null, Map.of("HOME", "/home")::get));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(ConfigException.class);
            assertThat(thrown.getMessage().length()).isLessThan(1_000_000);
        }
    }

    @Test
    void aTextOfMoreValuesThanAreReadIsRefusedWhereTheyEnd() {
        assertThat(refused(() -> RunConfig.fromYaml("a:\n" + "- 1\n".repeat(100_000))))
                .hasMessage(
                        "The run config does not fit: line 100000, column 3: root: up to here there are more than 100000 "
                                + "values. Write large config as JSON, which may be larger.");
        assertThat(refused(() -> RunConfig.fromJson("{\"a\": [" + "1,".repeat(1_000_000) + "1]}")))
                .hasMessageContaining("up to here there are more than 1000000 values. Give less.");
    }

    @Test
    void aLongLineOfYamlIsSentToJson() {
        assertThat(refused(() -> RunConfig.fromYaml("ops:\n  load: " + "9".repeat(100_000))))
                .hasMessage("The run config does not fit: line 2, column 1: root: the line has more than 100000 "
                        + "characters. Break it, or write JSON.");
    }

    @Test
    void aValueThatStandsInManyPlacesIsCopiedOnceAndCountedInEach() {
        Object doubled = 1;
        for (int i = 0; i < 15; i++) {
            doubled = List.of(doubled, doubled);
        }
        Object shared = doubled;
        List<?> copy = (List<?>) RunConfig.of(Map.of("a", shared)).values().get("a");
        assertThat((Object) copy.get(0)).isSameAs(copy.get(1));

        Object bomb = shared;
        for (int i = 0; i < 45; i++) {
            bomb = List.of(bomb, bomb);
        }
        Map<String, Object> values = Map.of("a", bomb);
        assertThat(refused(() -> RunConfig.of(values))).hasMessageContaining("more than 1000000 values. Give less.");
    }

    @Test
    void aCollectionWithoutEndIsRefused() {
        Iterator<Object> endless = Stream.<Object>generate(() -> 1).iterator();
        Map<String, Object> values = Map.of("ops", new AbstractCollection<Object>() {
            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }

            @Override
            public Iterator<Object> iterator() {
                return endless;
            }
        });

        assertThat(refused(() -> RunConfig.of(values)))
                .hasMessageContaining("up to here there are more than 1000000 values");
    }

    @Test
    void whatThrowsWhenItIsReadIsNamedByItsPlace() {
        Map<String, Object> values = Map.of("ops", Map.of("load", new AbstractMap<String, Object>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new IllegalStateException("closed");
            }
        }));

        assertThat(refused(() -> RunConfig.of(values)))
                .hasMessage("Config does not fit: root:ops:load: it cannot be read: IllegalStateException: closed.");
    }

    record Broken(int rows) {
        @Override
        public int rows() {
            throw new IllegalStateException("closed");
        }
    }

    @Test
    void aRecordWhoseAccessorThrowsIsNamedByItsPlace() {
        assertThat(refused(() -> RunConfig.of(Map.of("ops", new Broken(1)))))
                .hasMessageStartingWith(
                        "Config does not fit: root:ops: it cannot be read: IllegalArgumentException: The "
                                + "component rows of the record Broken cannot be read");
    }

    @Test
    void numbersOfEndlessDigitsAreRefusedWithoutBeingWritten() {
        BigInteger whole = BigInteger.ONE.shiftLeft(100_000_000);

        assertThat(refused(() -> RunConfig.of(Map.of("ops", whole))))
                .hasMessage("Config does not fit: root:ops: it is a number of more than 300 digits. Give less.");
        assertThat(refused(() -> RunConfig.of(Map.of("ops", new BigDecimal(whole)))))
                .hasMessageContaining("more than 300 digits");
    }

    @Test
    void aDecimalBeyondAllDoublesIsNoNumber() {
        Object huge = new BigDecimal("1e999999999");

        assertThat(refused(() -> ConfigReader.of("config").validate(ConfigType.FLOAT, huge)))
                .hasMessage(
                        "Config does not fit: root: expected a number, found the number 1E+999999999. Write it like "
                                + "this: 1.0.");
    }

    @Test
    void keysThatAreNoTextsAreShownAsWhatTheyAre() {
        Object nameless = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no name");
            }
        };

        resolve(() -> RunConfig.of(Map.of("ops", Collections.singletonMap(nameless, 1))));
        resolve(() -> RunConfig.of(Collections.singletonMap(null, 1)));
        resolve(() -> RunConfig.of(Map.of("ops", Map.of(List.of(), 1, 2, 3))));
    }

    private static ConfigException refused(Reader reader) {
        return catchThrowableOfType(ConfigException.class, reader::read);
    }

    private static ConfigException refused(Runnable check) {
        return catchThrowableOfType(ConfigException.class, check::run);
    }
}
