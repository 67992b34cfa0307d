package dev.steploom.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.type.RuntimeType;
import dev.steploom.type.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecTests {
    enum Color {
        RED {
            @Override
            int depth() {
                return 1;
            }
        },
        GREEN;

        int depth() {
            return 0;
        }
    }

    record Point(int x, long y, Optional<Color> color) {}

    record Pair<A, B>(A first, B second) {}

    record Everything(
            Instant instant,
            Duration duration,
            LocalDate date,
            ZonedDateTime zoned,
            OffsetDateTime offset,
            YearMonth month,
            ZoneId zone,
            BigDecimal decimal,
            BigInteger whole,
            UUID id,
            URI uri,
            Path path,
            char letter,
            short small,
            Map<Color, List<Point>> points) {}

    sealed interface Shape permits Circle, Square {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    static final class Bean {
        @Override
        public String toString() {
            return "a bean";
        }
    }

    private static final ValueCodec CODEC = ValueCodec.json();

    private static byte[] write(Object value, RuntimeType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.write(value, type, out);
        return out.toByteArray();
    }

    private static Object roundTrip(Object value, RuntimeType type) throws IOException {
        return CODEC.read(type, new ByteArrayInputStream(write(value, type)));
    }

    private static String json(Object value, RuntimeType type) throws IOException {
        return new String(write(value, type), UTF_8);
    }

    private static Everything everything() {
        return new Everything(
                Instant.parse("2024-02-29T23:59:59.123456789Z"),
                Duration.ofNanos(1_500_000_001),
                LocalDate.of(2024, 2, 29),
                ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")),
                OffsetDateTime.parse("2024-01-01T00:00:00+05:30"),
                YearMonth.of(2024, 1),
                ZoneId.of("America/New_York"),
                new BigDecimal("1234567890.12345678901234567890"),
                BigInteger.TEN.pow(40),
                UUID.fromString("697bacf2-d242-494a-a8ff-02ba23f36089"),
                URI.create("http://example.org/a?b=c"),
                Path.of("relative/file.txt"),
                'ż',
                (short) 7,
                Map.of(Color.RED, List.of(new Point(1, 1L << 40, Optional.of(Color.GREEN)))));
    }

    static Stream<Arguments> declaredValues() {
        return Stream.of(
                Arguments.of(RuntimeType.of(Integer.class), 5),
                Arguments.of(RuntimeType.of(Long.class), 5L),
                Arguments.of(RuntimeType.of(Double.class), Double.NaN),
                Arguments.of(RuntimeType.of(String.class), "żółć \u0000 \"quoted\" \uD83D\uDE00"),
                Arguments.of(RuntimeType.nullable(RuntimeType.of(String.class)), null),
                Arguments.of(RuntimeType.of(Color.class), Color.RED),
                Arguments.of(RuntimeType.of(Everything.class), everything()),
                Arguments.of(
                        RuntimeType.of(new TypeToken<List<Point>>() {}.type()),
                        List.of(new Point(1, 2, Optional.empty()), new Point(3, 4, Optional.of(Color.RED)))),
                Arguments.of(
                        RuntimeType.of(new TypeToken<Map<LocalDate, Set<Long>>>() {}.type()),
                        Map.of(LocalDate.of(2024, 1, 1), Set.of(1L, 2L))),
                Arguments.of(
                        RuntimeType.of(new TypeToken<Pair<Long, List<Color>>>() {}.type()),
                        new Pair<>(1L, List.of(Color.GREEN))),
                Arguments.of(RuntimeType.of(new TypeToken<Optional<Long>>() {}.type()), Optional.of(3L)),
                Arguments.of(RuntimeType.listOf(RuntimeType.ANY), Arrays.asList(1, "two", null, 1.5, List.of(true))));
    }

    @ParameterizedTest
    @MethodSource("declaredValues")
    void bringsBackValuesOfDeclaredTypes(RuntimeType type, Object value) throws IOException {
        assertThat(roundTrip(value, type)).isEqualTo(value);
    }

    static Stream<Object> undeclaredValues() {
        return Stream.of(
                5L,
                Double.POSITIVE_INFINITY,
                1.5f,
                new BigDecimal("1.10"),
                LocalDate.of(2024, 2, 29),
                Color.GREEN,
                new Point(1, 2, Optional.of(Color.RED)),
                List.of(new Point(1, 2, Optional.empty())),
                List.of(1L, 2L),
                Map.of("a", new Point(1, 2, Optional.empty())),
                Map.of(Color.RED, 5L),
                new TreeMap<>(Map.of("b", 1, "a", 2)),
                new TreeSet<>(Set.of(2L, 1L)),
                Set.of("x"),
                Optional.of(List.of(Color.RED)),
                List.of(List.of(), List.of()),
                Map.of("steploom:type", "a trap", "value", 1));
    }

    @ParameterizedTest
    @MethodSource("undeclaredValues")
    void bringsBackValuesThatShowTheirTypeThemselves(Object value) throws IOException {
        Object read = roundTrip(value, RuntimeType.ANY);

        assertThat(read).isEqualTo(value);
        if (value instanceof Number) {
            assertThat(read).hasSameClassAs(value);
        }
    }

    @Test
    void writesPlainJsonWhereTheDeclaredTypeTellsAll() throws IOException {
        assertThat(json(
                        List.of(new Point(1, 2, Optional.of(Color.RED))),
                        RuntimeType.listOf(RuntimeType.of(Point.class))))
                .isEqualTo("[{\"x\":1,\"y\":2,\"color\":\"RED\"}]");
        assertThat(json(Map.of("a", 1), RuntimeType.ANY)).isEqualTo("{\"a\":1}");
    }

    @Test
    void writesTheTypeBesideAValueThatIsMoreThanWasDeclared() throws IOException {
        assertThat(json(List.of(new Circle(1)), RuntimeType.of(List.class)))
                .isEqualTo("{\"steploom:type\":\"java.util.List<dev.steploom.io.JsonCodecTests$Circle>\",\"value\":"
                        + "[{\"radius\":1}]}");
    }

    @Test
    void refusesAListOfDifferentRecords() {
        assertThatThrownBy(() -> write(List.of(new Circle(1), new Square(2)), RuntimeType.ANY))
                .isInstanceOf(IOException.class)
                .hasMessage("JSON cannot keep the value: it holds Circle Circle[radius=1] where java.lang.Object is "
                        + "declared, which does not tell how to read it back. Declare the output's type in full, or choose "
                        + "another codec, such as ValueCodec.serialization(\"your.package\").");
    }

    @Test
    void refusesWhatARecordHoldsBeyondWhatItDeclares() {
        record Holder(Shape shape) {}

        assertThatThrownBy(() -> write(new Holder(new Circle(1)), RuntimeType.of(Holder.class)))
                .hasMessageContaining(
                        "it holds Circle Circle[radius=1] where " + Shape.class.getName() + " is declared");
    }

    @Test
    void refusesClassesThatAreNoData() {
        assertThatThrownBy(() -> write(new Bean(), RuntimeType.ANY)).hasMessageContaining("it holds Bean a bean where");
        assertThatThrownBy(() -> write(new Bean(), RuntimeType.of(Bean.class)))
                .hasMessage(
                        "JSON cannot keep Bean a bean: the class dev.steploom.io.JsonCodecTests$Bean has nothing that JSON"
                                + " could hold; make it a record, or give it getters.");
    }

    @Test
    void refusesAValueThatHoldsItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> write(list, RuntimeType.ANY))
                .hasMessageContaining("it is nested more than 400 levels deep, or holds itself.");
    }

    @Test
    void refusesToReadAClassThatIsNoData() {
        String file = "{\"steploom:type\":\"javax.script.ScriptEngineManager\",\"value\":{}}";

        assertThatThrownBy(() -> CODEC.read(RuntimeType.ANY, new ByteArrayInputStream(file.getBytes(UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the file names the class javax.script.ScriptEngineManager, which is neither a "
                        + "record, an enum, nor a known value.");
    }

    @Test
    void refusesHalfAFile() throws IOException {
        byte[] whole = write(everything(), RuntimeType.of(Everything.class));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> CODEC.read(RuntimeType.of(Everything.class), new ByteArrayInputStream(half)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The text is no JSON of Everything: Unexpected end-of-input: expected close marker for Object.");
    }
}
