package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.config.ConfigProblem.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordConfigTests {
    enum Level {
        LOW,
        HIGH
    }

    record Inner(String name, @Default("3") int count) {}

    record Everything(
            byte small,
            short medium,
            int whole,
            long large,
            BigInteger endless,
            float rough,
            double fine,
            BigDecimal exact,
            Boolean truth,
            String text,
            Level level,
            Duration duration,
            Instant instant,
            LocalDate date,
            Path path,
            Object any,
            Inner inner,
            List<Inner> inners,
            Set<Level> levels,
            Map<Level, List<Integer>> byLevel,
            Optional<Duration> timeout,
            @Nullable Integer maybe) {}

    record Defaults(
            @Default("7") int number,
            @Default("true") boolean truth,
            @Default("5") String text,
            @Default("HIGH") Level level,
            @Default("250ms") Duration pause,
            @Default("[1, 2]") List<Integer> list,
            @Default("{a: 1}") Map<String, Integer> map,
            @Default("{name: x}") Inner inner,
            @Default("9") Optional<Integer> perhaps,
            Optional<Inner> nothing) {}

    record Positive(@Doc("How many") int count) {
        Positive {
            if (count <= 0) {
                throw new IllegalArgumentException("count must be positive, was " + count);
            }
        }
    }

    record Pair(Positive left, Positive right) {}

    private static final Everything EVERYTHING = new Everything(
            (byte) 1,
            (short) 2,
            3,
            4L,
            BigInteger.TEN.pow(30),
            1.5f,
            2.5,
            new BigDecimal("3.25"),
            true,
            "text",
            Level.HIGH,
            Duration.ofSeconds(90),
            Instant.parse("2024-02-29T12:00:00Z"),
            LocalDate.of(2024, 2, 29),
            Path.of("a/b"),
            List.of(1, "x"),
            new Inner("i", 5),
            List.of(new Inner("j", 6)),
            Set.of(Level.LOW),
            Map.of(Level.LOW, List.of(1, 2)),
            Optional.of(Duration.ofMillis(5)),
            null);

    private static <T> T read(Class<T> type, Object value) {
        ConfigField field = ConfigField.of(type);
        return field.read(type, field.resolve(value, "the config"), "the config");
    }

    @Test
    void aRecordComesBackFromTheConfigThatItBecomes() {
        assertThat(read(Everything.class, EVERYTHING)).isEqualTo(EVERYTHING);
    }

    @Test
    void componentsHaveTheirDefaults() {
        assertThat(read(Defaults.class, Map.of()))
                .isEqualTo(new Defaults(
                        7,
                        true,
                        "5",
                        Level.HIGH,
                        Duration.ofMillis(250),
                        List.of(1, 2),
                        Map.of("a", 1),
                        new Inner("x", 3),
                        Optional.of(9),
                        Optional.empty()));
    }

    @Test
    void aRecordWhoseComponentsAllHaveDefaultsIsNotRequired() {
        assertThat(ConfigField.of(Defaults.class).required()).isFalse();
        assertThat(ConfigField.of(Inner.class).required()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10s, PT10S",
        "1h30m, PT1H30M",
        "2d, PT48H",
        "5m, PT5M",
        "5ms, PT0.005S",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "PT0.5S, PT0.5S",
        "P1DT2H, PT26H",
        "PT-5S, PT-5S"
    })
    void durationsAreWrittenShortOrAsIso8601(String text, Duration expected) {
        assertThat(read(Duration.class, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10", "10 s", "s", "P", "PT", "1s1h", "10S", "-5s", "P1DT"})
    void otherTextsAreNoDurations(String text) {
        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> read(Duration.class, text));
    }

    @Test
    void wholeNumbersHaveTheLimitsOfTheirType() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(Inner.class, Map.of("name", "x", "count", 3_000_000_000L)))
                .withMessage(
                        "The config does not fit: root:count: expected a whole number from -2147483648 to 2147483647, "
                                + "found the number 3000000000. Give a number within these limits.");
    }

    @Test
    void whatRecordsRefuseComesTogether() {
        ConfigReader reader = ConfigReader.of("the config");
        Object resolved = reader.process(
                ConfigField.of(Pair.class).type(), Map.of("left", Map.of("count", 0), "right", Map.of("count", -1)));
        reader.read(List.of("pair"), ConfigField.of(Pair.class), resolved);

        ConfigException thrown = catchThrowableOfType(ConfigException.class, reader::finish);

        assertThat(thrown).hasMessage("""
                        The config has 2 problems:
                          - root:pair:left: Positive refuses these values: count must be positive, was 0
                          - root:pair:right: Positive refuses these values: count must be positive, was -1""");
        assertThat(thrown.problems()).allMatch(problem -> problem.reason() == Reason.FAILED_POST_PROCESSING);
    }

    @Test
    void aDateThatIsNotInTheCalendarIsRefused() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> read(LocalDate.class, "2023-02-29"))
                .withMessageStartingWith("The config does not fit: root: \"2023-02-29\" cannot be used: ");
    }

    record HoldsItself(List<HoldsItself> more) {}

    record NoForm(Thread thread) {}

    record OddKeys(Map<Integer, String> map) {}

    record WrongDefault(@Default("many") int count) {}

    @Test
    void recordsThatHaveNoFormInConfigAreRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigField.of(HoldsItself.class))
                .withMessage(
                        "The record HoldsItself holds itself, and config is never endless. Use Object for the inner "
                                + "one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigField.of(NoForm.class))
                .withMessage(
                        "The component thread of the record NoForm is of type java.lang.Thread, which has no form in "
                                + "config. Use a number, boolean, String, enum, record, List, Set, Map, Optional, Duration, "
                                + "Instant, LocalDate, Path, or Object for any value.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigField.of(OddKeys.class))
                .withMessage(
                        "The component map of the record OddKeys is a map whose keys are java.lang.Integer. In config "
                                + "keys are texts: use String or an enum.");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConfigField.of(WrongDefault.class))
                .withMessage(
                        "The default of the component count of the record WrongDefault does not fit: root: expected a "
                                + "whole number, found the text \"many\". Write it like this: 1.");
    }

    @Test
    void aFieldIsReadOnlyAsWhatItIsDeclaredAs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigField.of(Inner.class).read(Pair.class, Map.of(), "The config of op 'a'"))
                .withMessage("The config of op 'a' is asked for as Pair, but is declared as Inner.");
    }
}
